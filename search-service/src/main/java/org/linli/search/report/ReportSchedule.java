package org.linli.search.report;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands in the month's reports when it is their turn. Every instance looks; that it is done is written down in the same
 * transaction that hands the job in, so that one of them does it, and none by half.
 */
@Component
class ReportSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedule.class);

    private final MonthlyReports reports;
    private final Jobs jobs;
    private final Places places;
    private final TransactionTemplate transactions;
    private final ReportSettings settings;
    private final Clock clock;

    ReportSchedule(
            MonthlyReports reports,
            Jobs jobs,
            Places places,
            TransactionTemplate transactions,
            ReportSettings settings,
            Clock clock) {
        this.reports = reports;
        this.jobs = jobs;
        this.places = places;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        try {
            if (settings.scheduled()) {
                settings.due(clock.instant())
                        .flatMap(this::handIn)
                        .ifPresent(job -> LOG.info("Monthly reports: {}", job));
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Monthly reports are looked for again in a minute");
        }
    }

    /** @return the job; empty when it was handed in before, or the tree is not known yet */
    Optional<JobId> handIn(YearMonth month) {
        return places.root()
                .flatMap(city -> new Scope(Caller.system("search"), List.of(city.id()))
                        .call(() -> transactions.execute(_ -> handedIn(city, month))));
    }

    private Optional<JobId> handedIn(Place city, YearMonth month) {
        return reports.begin(month, clock.instant().atOffset(ZoneOffset.UTC))
                ? Optional.of(
                        jobs.submit(MonthJob.KIND, city.id(), new MonthJob.Input(month.toString(), settings.units())))
                : Optional.empty();
    }
}
