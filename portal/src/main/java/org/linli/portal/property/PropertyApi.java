package org.linli.portal.property;

import feign.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Companies, services, staff and coverage as property-service answers them, within the user's scope. */
@FeignClient(
        name = "property",
        contextId = "property",
        url = "${linli.portal.gateway}",
        path = "/api/property/v1",
        fallbackFactory = PropertyApi.Faults.class)
interface PropertyApi {

    /** The header that carries the version a change was made of. */
    String IF_MATCH = "If-Match";

    /** Makes a repeated POST the same POST. */
    String ONCE = "Idempotency-Key";

    /** @param query the parameters of the operation: within, kind, state, party, q, sort, cursor, limit */
    @GetMapping("/companies")
    CursorPage<ListedCompany> companies(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/companies/counts")
    Counts counts(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/companies/export")
    Response exportCompanies(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/companies/{id}")
    Company company(@PathVariable String id);

    @GetMapping("/companies/{id}/timeline")
    CursorPage<Happened> timeline(@PathVariable String id);

    @GetMapping("/companies/by-code/{code}")
    KnownCompany byCode(@PathVariable String code);

    @PostMapping("/companies")
    Company register(@RequestHeader(ONCE) String key, @RequestBody Map<String, Object> registration);

    @PatchMapping("/companies/{id}")
    Company change(
            @PathVariable String id, @RequestHeader(IF_MATCH) String etag, @RequestBody Map<String, Object> change);

    @PutMapping("/companies/{id}/party-organisation")
    Company organise(
            @PathVariable String id, @RequestHeader(IF_MATCH) String etag, @RequestBody Map<String, Object> change);

    /** @param verb suspend, resume or close */
    @PostMapping("/companies/{id}/{verb}")
    Company changeState(
            @PathVariable String id,
            @PathVariable String verb,
            @RequestHeader(IF_MATCH) String etag,
            @RequestBody Map<String, Object> reason);

    @PostMapping("/companies/{id}/reveal")
    Revealed revealContact(@PathVariable String id, @RequestBody Map<String, Object> reveal);

    /** @param query the parameters of the operation: within, company, mode, state, cursor, limit */
    @GetMapping("/services")
    CursorPage<Service> services(@SpringQueryMap Map<String, Object> query);

    @PostMapping("/services")
    Service startService(@RequestHeader(ONCE) String key, @RequestBody Map<String, Object> start);

    @PostMapping("/services/{id}/end")
    Service endService(
            @PathVariable String id, @RequestHeader(IF_MATCH) String etag, @RequestBody Map<String, Object> end);

    /** @param query the parameters of the operation: within, company, job, present, cursor, limit */
    @GetMapping("/staff")
    CursorPage<StaffMember> staff(@SpringQueryMap Map<String, Object> query);

    @PostMapping("/staff")
    StaffMember takeOn(@RequestHeader(ONCE) String key, @RequestBody Map<String, Object> takingOn);

    @PostMapping("/staff/{id}/leave")
    StaffMember leave(
            @PathVariable String id, @RequestHeader(IF_MATCH) String etag, @RequestBody Map<String, Object> leaving);

    @PostMapping("/staff/{id}/reveal")
    Revealed revealStaff(@PathVariable String id, @RequestBody Map<String, Object> reveal);

    @GetMapping("/coverage")
    Coverage coverage(@RequestParam @Nullable String within, @RequestParam(required = false) @Nullable String day);

    /** @param query the parameters of the operation: within, day, cursor, limit */
    @GetMapping("/coverage/unserved")
    CursorPage<Unserved> unserved(@SpringQueryMap Map<String, Object> query);

    /** @param query the parameters of the operation: within, day, cursor, limit */
    @GetMapping("/coverage/unorganised")
    CursorPage<Unorganised> unorganised(@SpringQueryMap Map<String, Object> query);

    /** @param gap unserved or unorganised */
    @GetMapping("/coverage/{gap}/export")
    Response exportGaps(@PathVariable String gap, @SpringQueryMap Map<String, Object> query);

    /** 专业物业, 国有物业, 街道兜底. */
    enum Kind {
        PROFESSIONAL,
        STATE_OWNED,
        STREET_FALLBACK
    }

    /** 正常, 暂停, 注销. */
    enum State {
        ACTIVE,
        SUSPENDED,
        CLOSED
    }

    /** Forms of party organisation. */
    enum Party {
        NONE,
        OWN_BRANCH,
        JOINT_BRANCH,
        INSTRUCTOR
    }

    /** Modes of service. */
    enum Mode {
        SINGLE,
        SHARED,
        STREET_FALLBACK
    }

    /** Where a service stands. */
    enum Stands {
        AHEAD,
        OPEN,
        ENDED
    }

    /** What somebody does in a compound. */
    enum Job {
        PROJECT_MANAGER,
        SECURITY,
        CLEANING,
        MAINTENANCE,
        GREENING,
        FRONT_DESK
    }

    /** What happens to a company. */
    enum What {
        REGISTERED,
        STATE_CHANGED,
        PARTY_ORGANISED,
        SERVICE_STARTED,
        SERVICE_ENDED
    }

    record ListedCompany(String id, String code, String name, Kind kind, State state, Party party, long compounds) {}

    record Counts(Map<Kind, Long> kinds, Map<State, Long> states, Map<Party, Long> parties) {}

    /** @param above names from the district down to its parent */
    record Place(
            String id,
            String name,
            List<String> above,
            @Nullable LocalDate closedOn) {

        String path() {
            return above.isEmpty() ? name : String.join(" / ", above) + " / " + name;
        }
    }

    /** @param kept whether the user may change it and sees its contact */
    record Company(
            String id,
            String code,
            String name,
            Kind kind,
            State state,
            Party party,
            @Nullable LocalDate partySince,
            Place unit,
            boolean kept,
            @Nullable String contactName,
            @Nullable String contactTelephone,
            Instant registeredAt,
            long version) {

        String etag() {
            return PropertyApi.etag(version);
        }
    }

    record KnownCompany(String id, String code, String name, Kind kind, State state, String keptBy) {}

    record Happened(
            LocalDate day,
            What what,
            @Nullable String value,
            @Nullable Place place,
            @Nullable String reason) {}

    record Revealed(String field, String value) {}

    record ServingCompany(String id, String code, String name) {}

    record Service(
            String id,
            ServingCompany company,
            Place place,
            Mode mode,
            Stands state,
            LocalDate since,
            @Nullable LocalDate until,
            long version) {

        String etag() {
            return PropertyApi.etag(version);
        }
    }

    record StaffMember(
            String id,
            String company,
            String companyName,
            Place place,
            Job job,
            @Nullable String name,
            @Nullable String telephone,
            LocalDate since,
            @Nullable LocalDate until,
            long version) {

        String etag() {
            return PropertyApi.etag(version);
        }
    }

    /** @param rate absent when there is nothing to cover */
    record Rate(long covered, long total, @Nullable Double rate) {}

    record Coverage(LocalDate day, Rate professional, long fallback, Rate party) {}

    record Unserved(Place place, @Nullable String fallback) {}

    record Unorganised(String id, String code, String name, Kind kind, long services) {}

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    @Component("propertyFaults")
    class Faults extends ServiceFaults<PropertyApi> {

        Faults(ServiceWatch watch) {
            super(PropertyApi.class, "property", watch);
        }
    }
}
