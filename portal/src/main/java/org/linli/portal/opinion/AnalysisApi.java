package org.linli.portal.opinion;

import feign.Response;
import java.time.Instant;
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

/** What opinions amount to, as search-service counts it within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "analysis",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1/analysis",
        fallbackFactory = AnalysisApi.Faults.class)
interface AnalysisApi {

    /** @param query unit, from, to, interval */
    @GetMapping("/opinions")
    Answer analyse(@SpringQueryMap Map<String, Object> query);

    /** The sheet of the same, with {@code format}; closed by whoever reads it. */
    @GetMapping("/opinions/export")
    Response export(@SpringQueryMap Map<String, Object> query);

    record Answer(Analysis analysis, List<Definition> definitions) {}

    record Definition(String figure, String name, String definition) {}

    record Unit(String id, String name) {}

    /** The last day is included. */
    record Period(LocalDate from, LocalDate to) {}

    /** Times in minutes of calendar time; null where nothing was answered. */
    record Figures(
            Period period,
            long received,
            long answered,
            @Nullable Long medianMinutes,
            @Nullable Long ninetiethMinutes,
            long declined,
            long waiting,
            long grouped,
            long groups) {}

    enum Interval {
        DAY,
        WEEK,
        MONTH
    }

    enum Kind {
        NAMED,
        NONE,
        OTHERS
    }

    enum Age {
        UP_TO_3_DAYS,
        UP_TO_7_DAYS,
        UP_TO_15_DAYS,
        OVER_15_DAYS
    }

    record Line(Kind kind, @Nullable String key, @Nullable String name, long received, long before, long yearAgo) {}

    record AgeLine(Age age, long waiting) {}

    /** @param reason null for all that are not listed */
    record ReasonLine(@Nullable String reason, long declined) {}

    record GroupLine(String id, String title, long received) {}

    record Waiting(
            String id,
            String source,
            String place,
            @Nullable String category,
            LocalDate receivedOn,
            long days) {}

    record Analysis(
            Unit unit,
            Instant asOf,
            Figures figures,
            Figures before,
            Figures yearAgo,
            Interval interval,
            List<TrendApi.Step> steps,
            List<Line> places,
            List<Line> categories,
            List<Line> channels,
            List<Line> states,
            List<AgeLine> ages,
            List<ReasonLine> reasons,
            List<GroupLine> topGroups,
            List<Waiting> longestWaiting) {}

    @Component("analysisFaults")
    class Faults extends ServiceFaults<AnalysisApi> {

        Faults(ServiceWatch watch) {
            super(AnalysisApi.class, "search", watch);
        }
    }
}
