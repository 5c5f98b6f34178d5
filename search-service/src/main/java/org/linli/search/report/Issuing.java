package org.linli.search.report;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;
import org.linli.search.analysis.Analysis;
import org.linli.search.analysis.AnalysisDesk;
import org.linli.search.analysis.AnalysisTable;
import org.linli.search.analysis.AnalysisWords;
import org.linli.search.analysis.Figure;
import org.linli.search.query.Trend;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts, prints and keeps one report: all of it or none. */
@Component
class Issuing {

    private final AnalysisDesk analyses;
    private final MonthlyReports reports;
    private final Sheets sheets;
    private final MessageSource messages;
    private final Outbox outbox;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final ReportSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    Issuing(
            AnalysisDesk analyses,
            MonthlyReports reports,
            Sheets sheets,
            MessageSource messages,
            Outbox outbox,
            AuditLog audit,
            TransactionTemplate transactions,
            ReportSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        this.analyses = analyses;
        this.reports = reports;
        this.sheets = sheets;
        this.messages = messages;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Issues a report under that id, in the bound scope. Found done, it does nothing. Of two that are issued for the same
     * unit and month at once the second waits for the first.
     *
     * @param reason why there is to be another edition
     * @return the report; empty when one was issued before and there is no reason for another
     */
    Optional<Report> issue(ReportId id, UnitId unit, YearMonth month, @Nullable String reason) {
        Analysis figures = analyses.of(unit, month.atDay(1), month.atEndOfMonth(), Trend.Interval.DAY);
        return transactions.execute(_ -> {
            reports.lock(unit, month);
            Optional<Report> done = reports.find(id);
            int last = reports.lastEdition(unit, month);
            if (done.isPresent() || (last > 0 && reason == null)) {
                return done;
            }
            return Optional.of(kept(
                    new Report(
                            id,
                            unit,
                            month,
                            last + 1,
                            last == 0 ? null : reason,
                            clock.instant(),
                            Scope.required().caller().subject(),
                            true),
                    figures));
        });
    }

    private Report kept(Report report, Analysis figures) {
        // Always in Chinese: an official document has one language, whoever asked for it.
        AnalysisWords words = new AnalysisWords(messages, Locale.SIMPLIFIED_CHINESE);
        try {
            reports.add(
                    report,
                    figures,
                    new ReportPrint(report, figures, words).pdf(settings.font()),
                    sheet(figures, words));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        outbox.publish(
                new ReportIssued(report.id(), report.unit(), report.month().toString(), report.edition()));
        audit.record(new AuditEntry(
                "opinion-report.issue",
                "opinion-report",
                report.id().toString(),
                report.unit(),
                Map.of("month", report.month().toString(), "edition", report.edition())));
        metrics.counter("linli.search.reports.issued").increment();
        return report;
    }

    private byte[] sheet(Analysis figures, AnalysisWords words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetSink sink = sheets.begin(ExportFormat.XLSX, bytes, words.text("monthly.title"))) {
            sink.row(AnalysisTable.COLUMNS.stream()
                    .<@Nullable Object>map(column -> words.text("export.column." + column))
                    .toList());
            for (AnalysisTable.Row row : AnalysisTable.rows(figures, words)) {
                sink.row(row.cells());
            }
            for (Figure figure : Figure.values()) {
                sink.row(Arrays.asList(words.name(figure), words.definition(figure), null, null, null));
            }
        }
        return bytes.toByteArray();
    }

    /** @throws ProblemException 409, as {@link #issue} tells by its answer */
    static ProblemException issuedAlready(YearMonth month) {
        return ProblemException.conflict("report-issued-already", month.toString());
    }
}
