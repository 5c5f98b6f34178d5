package org.linli.portal.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import feign.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Opinions as search-service finds them, within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "opinions",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = SearchApi.Faults.class)
interface SearchApi {

    String ONCE = "Idempotency-Key";

    /**
     * @param query the parameters of the operation: q, place, category, channel, state, source, from, to, sort, limit,
     *     cursor, facets
     */
    @GetMapping("/opinions")
    OpinionPage opinions(@SpringQueryMap Map<String, Object> query);

    /** The file of all that the same parameters find, with {@code format}; closed by whoever reads it. */
    @GetMapping("/opinions/export")
    Response export(@SpringQueryMap Map<String, Object> query);

    /** With the ETag that a correction must name. */
    @GetMapping("/opinions/{id}")
    ResponseEntity<Opinion> opinion(@PathVariable String id);

    /**
     * Puts place, category or department right.
     *
     * @param version the ETag under which the opinion was read
     */
    @PatchMapping("/opinions/{id}")
    ResponseEntity<Opinion> correct(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Correction correction);

    /** Confirms place and category; what is null is confirmed as it is. */
    @PostMapping("/opinions/{id}/screen")
    ResponseEntity<Opinion> screen(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Correction correction);

    @PostMapping("/opinions/{id}/answer")
    ResponseEntity<Opinion> answer(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Reply reply);

    @PostMapping("/opinions/{id}/decline")
    ResponseEntity<Opinion> decline(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Reason reason);

    /** Opens a matter that it follows, as a group of one. */
    @PostMapping("/opinions/{id}/adopt")
    GroupApi.Group adopt(
            @PathVariable String id,
            @RequestHeader("If-Match") String version,
            @RequestBody GroupApi.Adoption adoption);

    /** The last step, within the time that {@link Opinion#undoUntil} names. */
    @PostMapping("/opinions/{id}/undo")
    ResponseEntity<Opinion> undo(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestHeader(ONCE) String key);

    /** What was done with it, the newest first. */
    @GetMapping("/opinions/{id}/timeline")
    CursorPage<OpinionStep> timeline(@PathVariable String id);

    /** Others that may say the same, the most alike first; at most 20. */
    @GetMapping("/opinions/{id}/near-duplicates")
    Likes nearDuplicates(@PathVariable String id, @RequestParam int limit);

    /** What it may be about, with how sure that is; at most three. */
    @GetMapping("/opinions/{id}/suggestions")
    Suggested suggested(@PathVariable String id);

    /** Opens one contact field; who, when and why is audited. */
    @PostMapping("/opinions/{id}/reveal")
    Revealed reveal(@PathVariable String id, @RequestBody Reveal reveal);

    /** @param key makes the same request count once, however often it is sent */
    @PostMapping("/opinions")
    Opinion submit(@RequestHeader(ONCE) String key, @RequestBody NewOpinion opinion);

    /** Where a unit lies, as far as its opinions or those above tell. */
    @GetMapping("/opinions/extent")
    Surroundings extent(@RequestParam String unit);

    /** Places, categories and words that what is typed may become; one to fifty characters. */
    @GetMapping("/suggestions")
    Suggestions suggestions(@RequestParam String q);

    enum Channel {
        HOTLINE,
        VISIT,
        MEETING,
        CHAT_GROUP,
        STATION,
        MOBILE_WORKER,
        ONLINE,
        LETTER,
        OTHER
    }

    /** What coordinates refer to. */
    enum Datum {
        WGS84,
        CGCS2000,
        GCJ02
    }

    enum State {
        RECEIVED,
        SCREENED,
        GROUPED,
        ADOPTED,
        ANSWERED,
        DECLINED
    }

    enum FacetKind {
        PLACE,
        CATEGORY,
        CHANNEL,
        STATE,
        MONTH
    }

    record OpinionPage(
            List<Hit> items,
            @Nullable String next,
            @Nullable Count total,
            @Nullable List<Facet> facets,
            @Nullable Notice notice,
            @Nullable Understood understood) {}

    /** @param exact false when there are at least so many */
    record Count(long value, boolean exact) {}

    record Notice(String code, String message) {}

    record Facet(FacetKind kind, List<Value> values) {}

    record Value(String value, @Nullable String name, long count) {}

    record Segment(String text, boolean hit) {}

    record Fragment(List<Segment> segments) {}

    record Hit(
            String id,
            @Nullable List<Fragment> title,
            @Nullable List<Fragment> text,
            @Nullable String placeName,
            @Nullable String category,
            @Nullable Channel channel,
            State state,
            @Nullable String department,
            Instant receivedAt,
            @Nullable List<Fragment> reply) {}

    record PlaceStep(String id, String name) {}

    record Opinion(
            String id,
            @Nullable String title,
            String text,
            @Nullable String reply,
            @Nullable String category,
            @Nullable Channel channel,
            State state,
            @Nullable String department,
            @Nullable String source,
            @Nullable String externalId,
            Instant receivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant createdAt,
            @Nullable String place,
            @Nullable List<PlaceStep> lineage,
            @Nullable String contactName,
            @Nullable String contactTelephone,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable String group,
            @Nullable String matter,
            @Nullable Instant undoUntil) {}

    /** @param complete false while the index is away: nothing is proposed then */
    record Likes(List<Like> items, boolean complete) {}

    /**
     * @param text its beginning
     * @param likeness up to 1
     * @param numberNamed whether one of the two names the number of the other
     */
    record Like(
            String id,
            @Nullable String placeName,
            Channel channel,
            State state,
            @Nullable String title,
            String text,
            double likeness,
            boolean numberNamed,
            boolean sameMessage) {}

    /** @param complete false while the index is away: the nearest have no vote then */
    record Suggested(List<Guess> categories, List<Guess> departments, boolean complete) {}

    /** @param confidence up to 1 */
    record Guess(String value, double confidence) {}

    /** @param reply 1 to 20,000 characters */
    record Reply(String reply) {}

    /** @param reason 5 to 500 characters */
    record Reason(String reason) {}

    /** What is null stays as it is; an empty category or department takes it away. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Correction(
            @Nullable String place,
            @Nullable String category,
            @Nullable String department,
            @Nullable String reason,
            @Nullable Boolean withoutPoint) {

        static final Correction NONE = new Correction(null, null, null, null, null);

        /** What of a text field differs from what was there; null when nothing does. */
        static @Nullable String otherThan(@Nullable String before, @Nullable String now) {
            String typed = Objects.requireNonNullElse(now, "");
            return typed.equals(Objects.requireNonNullElse(before, "")) ? null : typed;
        }
    }

    enum Contact {
        NAME,
        TELEPHONE
    }

    /** @param reason 5 to 200 characters */
    record Reveal(Contact field, String reason) {}

    record Revealed(Contact field, String value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewOpinion(
            String source,
            @Nullable Channel channel,
            @Nullable String place,
            @Nullable String title,
            @Nullable String text,
            @Nullable String category,
            @Nullable Instant receivedAt,
            @Nullable String contactName,
            @Nullable String contactTelephone,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable Datum datum) {}

    /** @param bbox west, south, east and north in degrees of CGCS2000; null while no opinion tells */
    record Surroundings(@Nullable List<Double> bbox) {}

    record Suggestions(List<Suggestion> items) {}

    enum SuggestionKind {
        PLACE,
        CATEGORY,
        PHRASE
    }

    /** @param value what to filter by: a unit's id or a category's path; of a phrase its words */
    record Suggestion(SuggestionKind kind, String value, String name, long count) {}

    @Component("opinionFaults")
    class Faults extends ServiceFaults<SearchApi> {

        Faults(ServiceWatch watch) {
            super(SearchApi.class, "search", watch);
        }
    }
}
