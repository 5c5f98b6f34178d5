package org.linli.portal.opinion;

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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** What grows, as search-service counts it, within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "hot-issues",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1/hot-issues",
        fallbackFactory = HotApi.Faults.class)
interface HotApi {

    /** @param query period, place, level (this or a higher one), attention, kind, sort, cursor, limit */
    @GetMapping
    CursorPage<Issue> ranking(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/counts")
    Counts counts(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/export")
    Response export(@SpringQueryMap Map<String, Object> query);

    /** With the ETag that a decision must name. */
    @GetMapping("/{id}")
    ResponseEntity<Whole> issue(@PathVariable String id);

    /** Where its opinions are about. */
    @GetMapping("/{id}/points")
    Points points(@PathVariable String id);

    /**
     * What somebody decides about it.
     *
     * @param verb acknowledge, mute or unmute
     * @param key makes the same request count once, however often it is sent
     */
    @PostMapping("/{id}/{verb}")
    Whole decide(
            @PathVariable String id,
            @PathVariable String verb,
            @RequestHeader("If-Match") String version,
            @RequestHeader(SearchApi.ONCE) String key,
            @RequestBody Map<String, Object> body);

    /** Today, seven days, thirty days; each up to today. */
    enum Period {
        DAY,
        WEEK,
        MONTH
    }

    /** 平稳, 热点, 高热. */
    enum Level {
        CALM,
        HOT,
        SEVERE
    }

    /** 待关注, 已知悉, 已静音. */
    enum Attention {
        OPEN,
        ACKNOWLEDGED,
        MUTED
    }

    /** What it is that grows. */
    enum Kind {
        CATEGORY,
        GROUP
    }

    /** What makes it hot. */
    enum PartKind {
        RECEIVED,
        GROWTH,
        CHANNELS,
        REPEATS,
        UNANSWERED,
        WAITING
    }

    /** What may happen to it. */
    enum What {
        HEATED,
        EASED,
        COOLED,
        HEARD_AGAIN,
        ACKNOWLEDGED,
        MUTED,
        UNMUTED
    }

    /**
     * @param placeName from the district down
     * @param expected absent with too short a history
     */
    record Issue(
            String id,
            Kind kind,
            String title,
            @Nullable String category,
            @Nullable String group,
            SearchApi.PlaceStep place,
            String placeName,
            Period period,
            LocalDate from,
            LocalDate to,
            int score,
            Level level,
            Attention attention,
            @Nullable LocalDate mutedUntil,
            int received,
            @Nullable Double expected,
            Instant countedAt) {}

    record Counts(Map<Level, Long> levels, Map<Attention, Long> attentions, Map<Kind, Long> kinds) {}

    record Whole(
            Issue issue,
            @Nullable String reason,
            List<Part> parts,
            int hotFrom,
            int severeFrom,
            List<Day> days,
            List<Below> places,
            Map<SearchApi.State, Long> states,
            List<Gathered> groups,
            List<Step> steps) {}

    record Part(PartKind kind, int weight, int points, String sentence) {}

    record Day(LocalDate day, int received, int score, Level level) {}

    /** @param earlier in all windows before together */
    record Below(String id, String name, int received, int earlier) {}

    /** @param received how many of its opinions are of the period */
    record Gathered(String id, String title, int received) {}

    /** @param unit in whose name; absent for the machinery */
    record Step(
            What what,
            Instant at,
            Level level,
            int score,
            SearchApi.@Nullable PlaceStep unit,
            @Nullable String reason) {}

    /** A feature collection of GeoJSON.
     *
     * @param received opinions of the period
     * @param located how many of them have a point
     * @param notShown how many have one and are not among the features, being older
     */
    record Points(List<Feature> features, int received, int located, int notShown) {}

    /** @param id of the opinion */
    record Feature(String id, Geometry geometry, Properties properties) {}

    /** @param coordinates longitude, latitude */
    record Geometry(List<Double> coordinates) {}

    record Properties(String title, SearchApi.State state, Instant receivedAt) {}

    @Component("hotIssueFaults")
    class Faults extends ServiceFaults<HotApi> {

        Faults(ServiceWatch watch) {
            super(HotApi.class, "search", watch);
        }
    }
}
