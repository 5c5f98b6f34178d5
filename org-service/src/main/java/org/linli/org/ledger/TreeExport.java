package org.linli.org.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.org.branch.Coverage;
import org.linli.org.branch.CoverageFigures;
import org.linli.org.structure.Lineages;
import org.linli.org.structure.OrgUnit;
import org.linli.org.structure.SubtreeUnits;
import org.linli.org.structure.UnitListing;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a subtree as a ledger, a portion at a time, in constant memory. */
@Component
public class TreeExport {

    private static final int PORTION = 1_000;

    private final SubtreeUnits units;
    private final Lineages lineages;
    private final CoverageFigures coverage;
    private final Sheets sheets;
    private final LedgerWords words;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    TreeExport(
            SubtreeUnits units,
            Lineages lineages,
            CoverageFigures coverage,
            Sheets sheets,
            LedgerWords words,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.units = units;
        this.lineages = lineages;
        this.coverage = coverage;
        this.sheets = sheets;
        this.words = words;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** A ledger ready to be written on the thread that the scope is bound to. */
    @FunctionalInterface
    public interface Prepared {

        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Looks whether the unit is there, before anything is written.
     *
     * @param coverageOf the kind of unit of which an uncovered one is said to be so
     */
    public Prepared prepare(
            UnitId within, boolean withClosed, UnitType coverageOf, ExportFormat format, Locale locale) {
        List<SubtreeUnits.Line> first = units.after(within, withClosed, Optional.empty(), PORTION);
        return out -> new Writing(within, withClosed, coverageOf, locale).write(first, format, out);
    }

    private void record(UnitId within, ExportFormat format, long rows) {
        transactions.executeWithoutResult(_ -> audit.record(new AuditEntry(
                "units.export", "unit", within.toString(), within, Map.of("format", format.name(), "rows", rows))));
    }

    private final class Writing {

        /** A unit on the way down to the row being written. */
        private record Step(UnitId id, String path) {}

        private final UnitId within;
        private final boolean withClosed;
        private final UnitType coverageOf;
        private final Locale locale;
        private final Deque<Step> way = new ArrayDeque<>();

        Writing(UnitId within, boolean withClosed, UnitType coverageOf, Locale locale) {
            this.within = within;
            this.withClosed = withClosed;
            this.coverageOf = coverageOf;
            this.locale = locale;
        }

        void write(List<SubtreeUnits.Line> first, ExportFormat format, OutputStream out) throws IOException {
            long rows = 0;
            try (SheetSink sink = sheets.begin(format, out, words.text("ledger.sheet", locale))) {
                sink.row(Stream.of(LedgerColumn.values())
                        .<@Nullable Object>map(column -> words.column(column, locale))
                        .toList());
                List<SubtreeUnits.Line> portion = first;
                while (!portion.isEmpty()) {
                    rows += write(portion, sink);
                    portion = portion.size() < PORTION
                            ? List.of()
                            : units.after(within, withClosed, Optional.of(portion.getLast()), PORTION);
                }
            } finally {
                record(within, format, rows);
            }
        }

        private int write(List<SubtreeUnits.Line> portion, SheetSink sink) {
            var means = coverage.means(
                    portion.stream().map(line -> line.unit().id()).toList());
            portion.forEach(line -> sink.row(
                    cells(line, Optional.ofNullable(means.get(line.unit().id())))));
            return portion.size();
        }

        private List<@Nullable Object> cells(SubtreeUnits.Line line, Optional<Coverage.Means> means) {
            OrgUnit unit = line.unit();
            return Arrays.asList(
                    unit.code(),
                    unit.name(),
                    words.type(unit.type(), locale),
                    line.parentCode(),
                    pathAbove(unit),
                    unit.households(),
                    unit.validFrom(),
                    unit.validTo(),
                    coverage(unit, means),
                    unit.scheme(),
                    unit.id().toString());
        }

        private @Nullable String coverage(OrgUnit unit, Optional<Coverage.Means> means) {
            return means.map(each -> words.text("ledger.coverage." + each.name(), locale))
                    .orElseGet(() -> unit.open() && unit.type() == coverageOf
                            ? words.text("ledger.coverage.NONE", locale)
                            : null);
        }

        /** In tree order the unit above was written before: the ways of all but the first row need no query. */
        private String pathAbove(OrgUnit unit) {
            UnitId parent = unit.parent();
            while (!way.isEmpty() && !way.peek().id().equals(parent)) {
                way.pop();
            }
            String above = way.isEmpty() ? read(parent) : way.peek().path();
            String own = parent == null ? "" : above.isEmpty() ? unit.name() : above + "/" + unit.name();
            way.push(new Step(unit.id(), own));
            return above;
        }

        private String read(@Nullable UnitId unit) {
            if (unit == null) {
                return "";
            }
            // The city is the same in every row.
            return lineages.of(List.of(unit)).getOrDefault(unit, List.of()).stream()
                    .skip(1)
                    .map(UnitListing.Above::name)
                    .collect(Collectors.joining("/"));
        }
    }
}
