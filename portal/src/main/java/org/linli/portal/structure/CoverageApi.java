package org.linli.portal.structure;

import feign.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Both rates of coverage, and who is not covered, as org-service counts them within the user's scope. */
@FeignClient(
        name = "org",
        contextId = "coverage",
        url = "${linli.portal.gateway}",
        path = "/api/org/v1",
        fallbackFactory = CoverageApi.Faults.class)
interface CoverageApi {

    @GetMapping("/coverage")
    Coverage coverage(@RequestParam @Nullable String within, @RequestParam UnitType type);

    @GetMapping("/coverage/uncovered")
    CursorPage<UncoveredUnit> uncovered(
            @RequestParam @Nullable String within,
            @RequestParam UnitType type,
            @RequestParam CoverageKind by,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** A spreadsheet, streamed; the status has to be looked at. */
    @GetMapping("/coverage/uncovered/export")
    Response export(@RequestParam @Nullable String within, @RequestParam UnitType type, @RequestParam CoverageKind by);

    /** 组织覆盖 or 工作覆盖. */
    enum CoverageKind {
        ORGANISATION,
        WORK
    }

    record Coverage(Rate organisation, Rate work) {}

    /** @param rate absent without units */
    record Rate(long covered, long units, @Nullable Double rate) {}

    /** @param above names from the city down to its parent */
    record UncoveredUnit(String id, String name, List<String> above) {}

    @Component("coverageFaults")
    class Faults extends ServiceFaults<CoverageApi> {

        Faults(ServiceWatch watch) {
            super(CoverageApi.class, "org", watch);
        }
    }
}
