package org.linli.search.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.jobs.JobHandler;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.start.Identifiers;
import org.springframework.stereotype.Component;

/** Issues the first edition for every unit whose turn it is; one that has a report already is passed over. */
@Component
class MonthJob implements JobHandler {

    static final String KIND = "opinion-reports-of-month";

    /**
     * @param month as 2026-10
     * @param types kinds of units that get one
     */
    record Input(String month, Set<UnitType> types) {}

    /** @param units so many are done, in tree order */
    record Done(int units, int issued) {}

    private final Issuing issuing;
    private final MonthlyReports reports;
    private final Identifiers identifiers;

    MonthJob(Issuing issuing, MonthlyReports reports, Identifiers identifiers) {
        this.issuing = issuing;
        this.reports = reports;
        this.identifiers = identifiers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Input input = run.input(Input.class);
        YearMonth month = YearMonth.parse(input.month());
        List<UnitId> units = reports.units(input.types());
        int issued = run.resumeFrom(Done.class).map(Done::issued).orElse(0);
        for (int unit = 0; unit < units.size(); unit++) {
            if (issuing.issue(new ReportId(identifiers.next()), units.get(unit), month, null)
                    .isPresent()) {
                issued++;
            }
            run.checkpoint(new Done(unit + 1, issued), unit + 1, units.size());
        }
        run.result(Map.of("issued", issued));
    }
}
