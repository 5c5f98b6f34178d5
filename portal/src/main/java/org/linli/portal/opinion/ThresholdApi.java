package org.linli.portal.opinion;

import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** From which score on something is hot, unit by unit. */
@FeignClient(
        name = "search",
        contextId = "heat-thresholds",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1/heat-thresholds",
        fallbackFactory = ThresholdApi.Faults.class)
interface ThresholdApi {

    /** With the ETag that setting them must name. */
    @GetMapping("/{unit}")
    ResponseEntity<Holding> at(@PathVariable String unit);

    @PutMapping("/{unit}")
    Holding set(@PathVariable String unit, @RequestHeader("If-Match") String version, @RequestBody Limits limits);

    /** @param setBy absent where the standard holds */
    record Holding(int hotFrom, int severeFrom, SearchApi.@Nullable PlaceStep setBy) {}

    record Limits(@Nullable Integer hotFrom, @Nullable Integer severeFrom) {}

    @Component("heatThresholdFaults")
    class Faults extends ServiceFaults<ThresholdApi> {

        Faults(ServiceWatch watch) {
            super(ThresholdApi.class, "search", watch);
        }
    }
}
