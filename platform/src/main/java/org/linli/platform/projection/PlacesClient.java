package org.linli.platform.projection;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.web.CursorPage;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The snapshot of the tree that org-service publishes. */
@FeignClient(name = "places", url = "${linli.gateway}", configuration = PlacesClientSettings.class)
interface PlacesClient {

    String REVISION = "X-Tree-Revision";

    /** @param limit at most 5,000 */
    @GetMapping("/api/org/v1/places")
    ResponseEntity<CursorPage<Place>> page(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor, @RequestParam("limit") int limit);
}
