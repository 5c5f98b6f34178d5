package org.linli.portal.structure;

import com.fasterxml.jackson.annotation.JsonInclude;
import feign.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The unit tree as org-service keeps it, within the user's scope: reading it, and changing it. */
@FeignClient(
        name = "org",
        contextId = "units",
        url = "${linli.portal.gateway}",
        path = "/api/org/v1",
        fallbackFactory = UnitApi.Faults.class)
interface UnitApi {

    String IF_MATCH = "If-Match";
    String ONCE = "Idempotency-Key";

    @GetMapping("/units/tops")
    List<Unit> tops();

    @GetMapping("/units/{id}")
    Unit byId(@PathVariable String id);

    @GetMapping("/units/by-code/{code}")
    Unit byCode(@PathVariable String code);

    /** @param gapsIn of which kind the uncovered are looked for in each child's subtree */
    @GetMapping("/units/{id}/children")
    CursorPage<Unit> children(
            @PathVariable String id,
            @RequestParam UnitType gapsIn,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetMapping("/units")
    CursorPage<Unit> find(@RequestParam String q, @RequestParam int limit);

    @GetMapping("/units/{id}/figures")
    Figures figures(@PathVariable String id, @RequestParam UnitType coverageOf);

    @GetMapping("/units/{id}/history")
    CursorPage<Happening> history(
            @PathVariable String id, @RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    @GetMapping("/units/{id}/child-kinds")
    List<ChildKind> childKinds(@PathVariable String id);

    @GetMapping("/units/{id}/move-preview")
    Preview movePreview(@PathVariable String id, @RequestParam String to);

    @GetMapping("/units/{id}/close-preview")
    Preview closePreview(@PathVariable String id);

    @GetMapping("/schemes")
    List<Scheme> schemes();

    /** A spreadsheet, streamed; the status has to be looked at. */
    @GetMapping("/units/{id}/export?format=XLSX")
    Response export(@PathVariable String id, @RequestParam UnitType coverageOf);

    @PostMapping("/units")
    Unit create(@RequestHeader(ONCE) String key, @RequestBody Creation unit);

    @PutMapping("/units/{id}/name")
    Unit rename(@PathVariable String id, @RequestHeader(IF_MATCH) String version, @RequestBody Renaming name);

    @PutMapping("/units/{id}/parent")
    Unit move(@PathVariable String id, @RequestHeader(IF_MATCH) String version, @RequestBody Move to);

    @PutMapping("/units/{id}/households")
    Unit count(@PathVariable String id, @RequestHeader(IF_MATCH) String version, @RequestBody HouseholdCount count);

    @PostMapping("/units/{id}/close")
    Unit close(
            @PathVariable String id,
            @RequestHeader(IF_MATCH) String version,
            @RequestHeader(ONCE) String key,
            @RequestBody Closing day);

    enum Status {
        OPEN,
        CLOSED
    }

    /**
     * @param openUnitsBelow directly below; absent where it was not counted
     * @param gap whether something in its subtree is uncovered; absent when not asked
     */
    record Unit(
            String id,
            @Nullable String code,
            String name,
            UnitType type,
            Status status,
            @Nullable String parent,
            @Nullable Integer households,
            @Nullable Long openUnitsBelow,
            @Nullable Boolean gap,
            @Nullable List<Place.Above> lineage,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            long version) {

        boolean open() {
            return status == Status.OPEN;
        }

        long below() {
            return openUnitsBelow == null ? 0 : openUnitsBelow;
        }

        List<Place.Above> above() {
            return lineage == null ? List.of() : lineage;
        }

        /** How it stands in an address as the place. */
        String inAddress() {
            return code == null || !open() ? id : code;
        }

        /** What a change must name. */
        String etag() {
            return etagOf(version);
        }
    }

    static String etagOf(long version) {
        return "\"" + version + "\"";
    }

    record UnitCount(UnitType type, long count) {}

    record Ratio(long numerator, long denominator) {}

    record Figures(
            Instant asOf,
            List<UnitCount> openUnits,
            long partyOrgs,
            Ratio organisation,
            Ratio work,
            @Nullable Long households) {}

    enum What {
        CREATED,
        RENAMED,
        HOUSEHOLDS_COUNTED,
        MOVED,
        CLOSED
    }

    record Happening(
            String id,
            What what,
            Instant at,
            @Nullable String actorName,
            @Nullable String from,
            @Nullable String to) {}

    /** @param scheme to be named only where the new unit stands below the city */
    record ChildKind(UnitType type, @Nullable String scheme) {}

    record Scheme(String key, String name, String nameEn) {}

    record Objection(String slug, String detail) {}

    record Preview(
            boolean allowed,
            List<Objection> objections,
            List<UnitCount> openUnits,
            long partyOrgs,
            long coveringFromOutside,
            long appointments,
            long accounts,
            long clients) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Creation(
            String parent,
            UnitType type,
            String name,
            @Nullable String code,
            @Nullable Integer households,
            @Nullable String scheme) {}

    record Renaming(String name) {}

    record Move(String parent) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HouseholdCount(@Nullable Integer households) {}

    record Closing(LocalDate day) {}

    @Component("unitFaults")
    class Faults extends ServiceFaults<UnitApi> {

        Faults(ServiceWatch watch) {
            super(UnitApi.class, "org", watch);
        }
    }
}
