package org.linli.portal.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The unit tree, as far as the frame needs it; answered by org-service within the user's scope. */
@FeignClient(
        name = "org",
        contextId = "places",
        url = "${linli.portal.gateway}",
        path = "/api/org/v1/units",
        fallbackFactory = PlaceApi.Faults.class)
public interface PlaceApi {

    @GetMapping("/tops")
    List<Place> tops();

    @GetMapping("/{id}")
    Place byId(@PathVariable String id);

    @GetMapping("/by-code/{code}")
    Place byCode(@PathVariable String code);

    @GetMapping
    CursorPage<Place> search(@RequestParam String q, @RequestParam int limit);

    @GetMapping("/{id}/children")
    CursorPage<Place> children(
            @PathVariable String id, @RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    @Component("placeFaults")
    class Faults extends ServiceFaults<PlaceApi> {

        Faults(ServiceWatch watch) {
            super(PlaceApi.class, "org", watch);
        }
    }
}
