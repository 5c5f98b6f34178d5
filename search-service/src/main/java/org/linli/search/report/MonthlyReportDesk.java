package org.linli.search.report;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.search.analysis.Analysis;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Monthly reports: asking for one, finding those that were issued, taking one along. */
@Service
public class MonthlyReportDesk {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final MonthlyReports reports;
    private final Jobs jobs;
    private final Places places;
    private final AuditLog audit;
    private final Clock clock;

    MonthlyReportDesk(MonthlyReports reports, Jobs jobs, Places places, AuditLog audit, Clock clock) {
        this.reports = reports;
        this.jobs = jobs;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** A report and the names of its unit and those above it. */
    public record Listed(Report report, String name, String path) {}

    /** A report with its figures. */
    public record Shown(Listed listed, Analysis figures) {}

    /**
     * Hands in a job that issues the report of a month.
     *
     * @param reason why there is to be another edition, 5 to 500 characters; needed when there is one
     * @throws ProblemException 404 when the unit is not within scope, 409 when there is a report and no reason for another,
     *     422 for a month that is not over or a reason out of bounds
     */
    @Transactional
    public JobId order(UnitId unit, YearMonth month, @Nullable String reason) {
        Place place = required(unit);
        String given = reason == null || reason.isBlank() ? null : reason.strip();
        if (!month.isBefore(YearMonth.from(clock.instant().atZone(CityTime.ZONE)))) {
            throw ProblemException.invalid("/month", "monthly.month.not-over");
        }
        if (given != null && (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON)) {
            throw ProblemException.invalid("/reason", "monthly.reason.length", SHORTEST_REASON, LONGEST_REASON);
        }
        if (given == null && reports.lastEdition(place.id(), month) > 0) {
            throw Issuing.issuedAlready(month);
        }
        return jobs.submit(ReportJob.KIND, place.id(), new ReportJob.Input(place.id(), month.toString(), given));
    }

    /**
     * The reports of a unit and all below it, the one issued last first.
     *
     * @param unit all of the first of the caller's units unless given
     * @param before only those issued before that one
     * @throws ProblemException 404 when the unit is not within scope
     */
    @Transactional(readOnly = true)
    public List<Listed> list(@Nullable UnitId unit, @Nullable YearMonth month, @Nullable UUID before, int limit) {
        Place within = required(unit == null ? Scope.required().units().getFirst() : unit);
        Lineages lineages = new Lineages(places);
        return reports.list(within, month, before, limit).stream()
                .map(report -> listed(report, lineages))
                .toList();
    }

    /** @throws ProblemException 404 when there is none within scope */
    @Transactional(readOnly = true)
    public Shown show(ReportId id) {
        return new Shown(
                listed(existing(id), new Lineages(places)),
                reports.figures(id).orElseThrow(() -> ProblemException.notFound("report")));
    }

    /**
     * The file as it was issued; that it was taken along is recorded.
     *
     * @throws ProblemException 404 when there is none within scope
     */
    @Transactional
    public byte[] file(ReportId id, ReportFormat format) {
        Report report = existing(id);
        audit.record(new AuditEntry(
                "opinion-report.download",
                "opinion-report",
                id.toString(),
                report.unit(),
                Map.of("format", format.name())));
        return reports.file(id, format).orElseThrow(() -> ProblemException.notFound("report"));
    }

    private Report existing(ReportId id) {
        return reports.find(id).orElseThrow(() -> ProblemException.notFound("report"));
    }

    private Place required(UnitId unit) {
        return places.find(unit)
                .filter(found -> places.inScope(found.id()))
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    private Listed listed(Report report, Lineages lineages) {
        return new Listed(report, places.find(report.unit()).map(Place::name).orElse(""), lineages.path(report.unit()));
    }
}
