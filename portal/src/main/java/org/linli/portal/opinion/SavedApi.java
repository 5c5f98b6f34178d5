package org.linli.portal.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Searches that the user or a colleague keeps, and what is new in the user's own. */
@FeignClient(
        name = "search",
        contextId = "saved-searches",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1/saved-searches",
        fallbackFactory = SavedApi.Faults.class)
interface SavedApi {

    @GetMapping
    CursorPage<Saved> all(@RequestParam int limit);

    /** @param key makes the same request count once, however often it is sent */
    @PostMapping
    Saved save(@RequestHeader(SearchApi.ONCE) String key, @RequestBody Draft draft);

    @PatchMapping("/{id}")
    Saved change(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Change change);

    @DeleteMapping("/{id}")
    void remove(@PathVariable String id, @RequestHeader("If-Match") String version);

    /** What was told and not yet seen. */
    @GetMapping("/news")
    AllNews news();

    @PostMapping("/{id}/seen")
    void seen(@PathVariable String id, @RequestHeader(SearchApi.ONCE) String key, @RequestBody Seen seen);

    /** 不提醒, 随时, 每天, 每周. */
    enum Alert {
        NEVER,
        AT_ONCE,
        DAILY,
        WEEKLY
    }

    /**
     * @param view the query of the list's address
     * @param mine nobody else changes it
     */
    record Saved(String id, String name, String view, boolean mine, boolean shared, Alert alert, long version) {

        /** As a change is to name it. */
        String etag() {
            return "\"" + version + "\"";
        }
    }

    /** @param filter by which new opinions are looked for */
    record Draft(String name, String view, Map<String, Object> filter, boolean shared, Alert alert) {}

    /** What is null stays as it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable Alert alert) {}

    record AllNews(List<News> items) {}

    /** @param news as the list takes it */
    record News(String id, String name, long count, String news, long until) {}

    record Seen(long until) {}

    @Component("savedSearchFaults")
    class Faults extends ServiceFaults<SavedApi> {

        Faults(ServiceWatch watch) {
            super(SavedApi.class, "search", watch);
        }
    }
}
