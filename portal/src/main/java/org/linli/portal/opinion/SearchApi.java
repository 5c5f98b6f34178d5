package org.linli.portal.opinion;

import feign.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opinions as search-service finds them, within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "opinions",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = SearchApi.Faults.class)
interface SearchApi {

    /**
     * @param query the parameters of the operation: q, place, category, channel, state, source, from, to, sort, limit,
     *     cursor, facets
     */
    @GetMapping("/opinions")
    OpinionPage opinions(@SpringQueryMap Map<String, Object> query);

    /** The file of all that the same parameters find, with {@code format}; closed by whoever reads it. */
    @GetMapping("/opinions/export")
    Response export(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/opinions/{id}")
    Opinion opinion(@PathVariable String id);

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
            @Nullable String understood) {}

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
            Instant receivedAt) {}

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
            @Nullable List<PlaceStep> lineage,
            @Nullable String contactName,
            @Nullable String contactTelephone) {}

    @Component("opinionFaults")
    class Faults extends ServiceFaults<SearchApi> {

        Faults(ServiceWatch watch) {
            super(SearchApi.class, "search", watch);
        }
    }
}
