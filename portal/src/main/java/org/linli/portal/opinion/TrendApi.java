package org.linli.portal.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;

/** Opinions over time as search-service counts them, within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "trend",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = TrendApi.Faults.class)
interface TrendApi {

    /** @param query the filters of a search, with {@code interval} */
    @GetMapping("/opinions/trend")
    Trend trend(@SpringQueryMap Map<String, Object> query);

    record Trend(List<Step> steps, long received, @Nullable Notice notice) {}

    record Step(LocalDate from, LocalDate to, long received) {}

    record Notice(String code, String message) {}

    @Component("trendFaults")
    class Faults extends ServiceFaults<TrendApi> {

        Faults(ServiceWatch watch) {
            super(TrendApi.class, "search", watch);
        }
    }
}
