package org.linli.portal.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.room.Found;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is called so, whichever service keeps it; answered by search-service within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "finds",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = FindApi.Faults.class)
interface FindApi {

    /**
     * @param place below this unit only; null for the whole of the user's scope
     * @param kind of this kind only; null for all
     * @param limit how many of each kind
     */
    @GetMapping("/finds")
    Finds find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam int limit);

    record Finds(List<Group> groups) {}

    /** @param exact whether there are no more than {@code total} */
    record Group(String kind, List<Found> items, long total, boolean exact) {}

    @Component("findFaults")
    class Faults extends ServiceFaults<FindApi> {

        Faults(ServiceWatch watch) {
            super(FindApi.class, "search", watch);
        }
    }
}
