package org.linli.search.find;

import org.jspecify.annotations.Nullable;
import org.linli.platform.names.Named;
import org.linli.platform.projection.PlacesClientSettings;
import org.linli.platform.web.CursorPage;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a service has to be found by name, asked for as this service itself. */
@FeignClient(name = "names", url = "${linli.gateway}", configuration = PlacesClientSettings.class)
interface NamesClient {

    /** @param limit at most 5,000 */
    @GetMapping("/api/{service}/v1/names")
    CursorPage<Named> page(
            @PathVariable("service") String service,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam("limit") int limit);
}
