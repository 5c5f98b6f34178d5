package org.linli.portal.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import feign.Response;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.Job;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Monthly reports as search-service has issued them. */
@FeignClient(
        name = "search",
        contextId = "reports",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = ReportApi.Faults.class)
interface ReportApi {

    /** @param query unit, month, cursor, limit */
    @GetMapping("/reports")
    CursorPage<Report> reports(@SpringQueryMap Map<String, Object> query);

    /** @param key makes the same request count once, however often it is sent */
    @PostMapping("/reports")
    Ordered order(@RequestHeader("Idempotency-Key") String key, @RequestBody Order order);

    /** The file as it was issued, PDF or XLSX; closed by whoever reads it. */
    @GetMapping("/reports/{id}/file")
    Response file(@PathVariable String id, @RequestParam String format);

    @GetMapping("/jobs/{id}")
    Job job(@PathVariable String id);

    /** @param month as 2026-10 */
    record Report(
            String id,
            String unit,
            String unitName,
            String month,
            int edition,
            @Nullable String reason,
            Instant issuedAt,
            boolean latest) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Order(
            String unit, @Nullable String month, @Nullable String reason) {}

    record Ordered(String job) {}

    @Component("reportFaults")
    class Faults extends ServiceFaults<ReportApi> {

        Faults(ServiceWatch watch) {
            super(ReportApi.class, "search", watch);
        }
    }
}
