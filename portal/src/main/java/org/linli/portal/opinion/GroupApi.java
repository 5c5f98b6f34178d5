package org.linli.portal.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import feign.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Opinions that say the same, within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "groups",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1/groups",
        fallbackFactory = GroupApi.Faults.class)
interface GroupApi {

    /** @param key makes the same request count once, however often it is sent */
    @PostMapping
    Group confirm(@RequestHeader(SearchApi.ONCE) String key, @RequestBody Confirmation confirmation);

    /** With the ETag that a change must name. */
    @GetMapping("/{id}")
    ResponseEntity<Group> group(@PathVariable String id);

    /**
     * Those that are not dissolved.
     *
     * @param query place, state, waits, sort, cursor, limit
     */
    @GetMapping
    CursorPage<Listed> groups(@SpringQueryMap Map<String, Object> query);

    /** How many there are in each state. */
    @GetMapping("/counts")
    Map<State, Long> counts(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/export")
    Response export(@SpringQueryMap Map<String, Object> query);

    /** What happened to it, the newest first. */
    @GetMapping("/{id}/timeline")
    CursorPage<Step> timeline(@PathVariable String id);

    @PostMapping("/{id}/join")
    Group join(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Some opinions);

    /** The opinions named become a group of their own, which is answered. */
    @PostMapping("/{id}/split")
    Group split(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Confirmation confirmation);

    /** The other's opinions come into this one. */
    @PostMapping("/{id}/merge")
    Group merge(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Other other);

    /** Opens a matter that its undecided opinions follow. */
    @PostMapping("/{id}/adopt")
    Group adopt(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Adoption adoption);

    @PostMapping("/{id}/take-out")
    Group takeOut(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Some opinions);

    @PostMapping("/{id}/answer")
    Group answer(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody SearchApi.Reply reply);

    @PostMapping("/{id}/decline")
    Group decline(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody SearchApi.Reason reason);

    /**
     * @param title what all of them say, 1 to 200 characters
     * @param opinions ids of screened, undecided ones in no group; 2 to 200
     */
    record Confirmation(String title, List<String> opinions) {}

    record Some(List<String> opinions) {}

    record Other(String other) {}

    /** 办理中, 采纳中, 已采纳, 事项已办结. */
    enum State {
        OPEN,
        ADOPTING,
        ADOPTED,
        CLOSED
    }

    /** How far its matter has come. */
    enum Standing {
        OPEN,
        ANSWERED,
        SETTLED,
        DECLINED
    }

    /**
     * @param unit where the matter is to lie
     * @param title 1 to 120 characters
     * @param description at most 2,000 characters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Adoption(
            @Nullable String unit, String title, @Nullable String description) {}

    /** @param matter absent until it is known that there is one */
    record Adopted(
            String title,
            @Nullable String description,
            SearchApi.@Nullable PlaceStep unit,
            Instant askedAt,
            @Nullable String matter,
            @Nullable Instant nextTryAt,
            @Nullable String refused,
            @Nullable Instant adoptedAt,
            @Nullable Standing standing) {}

    /** Why nobody knows what came of an adoption: the latter two wait for whoever may adopt. */
    enum Why {
        GOING_ON,
        REFUSED,
        UNHEARD
    }

    /**
     * @param since when a matter was asked for first
     * @param nextTryAt when it is asked for again by itself
     * @param refused in property-service's words; empty when it did not say
     */
    record Waiting(
            Why why,
            Instant since,
            @Nullable Instant nextTryAt,
            @Nullable String refused) {}

    /** @param waiting absent unless nobody knows what came of its adoption */
    record Listed(
            String id,
            String title,
            String placeName,
            int members,
            State state,
            Instant confirmedAt,
            @Nullable Waiting waiting) {}

    record Group(
            String id,
            String title,
            SearchApi.@Nullable PlaceStep place,
            int members,
            State state,
            Instant confirmedAt,
            @Nullable Adopted adoption,
            @Nullable Waiting waiting,
            @Nullable Instant dissolvedAt,
            List<Member> opinions) {}

    /** What may happen to a group. */
    enum What {
        CONFIRMED,
        JOINED,
        TAKEN_OUT,
        SPLIT,
        SPLIT_OFF,
        MERGED,
        MERGED_AWAY,
        ANSWERED,
        DECLINED,
        ADOPTING,
        NOT_ADOPTED,
        ADOPTED,
        MATTER_ANSWERED,
        MATTER_SETTLED,
        MATTER_DECLINED,
        MATTER_REOPENED
    }

    /** @param count how many opinions it was about */
    record Step(What what, Instant at, SearchApi.@Nullable PlaceStep unit, int count) {}

    record Member(
            String id,
            SearchApi.@Nullable PlaceStep place,
            SearchApi.State state,
            Instant receivedAt,
            @Nullable String title,
            String text) {}

    @Component("groupFaults")
    class Faults extends ServiceFaults<GroupApi> {

        Faults(ServiceWatch watch) {
            super(GroupApi.class, "search", watch);
        }
    }
}
