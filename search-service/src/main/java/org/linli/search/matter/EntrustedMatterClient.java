package org.linli.search.matter;

import org.linli.platform.projection.PlacesClientSettings;
import org.linli.platform.security.Mandates;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Asks property-service as this service itself for a matter that somebody wanted. However often it is sent there is one
 * matter of an origin, so that it may be tried again as a read may.
 */
@FeignClient(
        name = "property",
        contextId = "entrusted-matters",
        url = "${linli.property-url}",
        path = "/api/property/v1/matters/entrusted",
        configuration = PlacesClientSettings.class)
interface EntrustedMatterClient {

    /** @param mandate the token of whoever asked */
    @PostMapping
    MatterClient.Matter open(@RequestHeader(Mandates.HEADER) String mandate, @RequestBody MatterClient.Opening opening);
}
