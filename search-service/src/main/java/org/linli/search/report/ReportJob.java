package org.linli.search.report;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.places.UnitId;
import org.springframework.stereotype.Component;

/** Issues one report that somebody asked for, under the job's own id: run again after a kill, it finds it done. */
@Component
class ReportJob implements JobHandler {

    static final String KIND = "opinion-report";

    /** @param month as 2026-10 */
    record Input(UnitId unit, String month, @Nullable String reason) {}

    private final Issuing issuing;

    ReportJob(Issuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Input input = run.input(Input.class);
        YearMonth month = YearMonth.parse(input.month());
        run.checkpoint(Map.of(), 0, 1);
        Report issued = issuing.issue(new ReportId(run.id().value()), input.unit(), month, input.reason())
                .orElseThrow(() -> Issuing.issuedAlready(month));
        run.checkpoint(Map.of(), 1, 1);
        run.result(Map.of("report", issued.id().toString()));
    }
}
