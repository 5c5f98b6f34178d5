package org.linli.org.ledger;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.org.branch.Coverage;
import org.linli.org.branch.CoverageFigures;
import org.linli.org.structure.KindNames;
import org.linli.org.structure.Lineages;
import org.linli.org.structure.OrgUnit;
import org.linli.org.structure.SubtreeUnits;
import org.linli.org.structure.UnitListing;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.exports.Portions;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Writes a subtree as a ledger, a portion at a time, in constant memory. */
@Component
public class TreeExport {

    private static final MessageSourceResolvable UNCOVERED = new DefaultMessageSourceResolvable("coverage.none");

    private final SubtreeUnits units;
    private final Lineages lineages;
    private final CoverageFigures coverage;
    private final LedgerExport exports;
    private final MessageSource messages;

    TreeExport(
            SubtreeUnits units,
            Lineages lineages,
            CoverageFigures coverage,
            LedgerExport exports,
            MessageSource messages) {
        this.units = units;
        this.lineages = lineages;
        this.coverage = coverage;
        this.exports = exports;
        this.messages = messages;
    }

    /**
     * The subtree as a ledger; that the unit is there is looked at before anything is written.
     *
     * @param coverageOf the kind of unit of which an uncovered one is said to be so
     */
    public Ledger of(UnitId within, boolean withClosed, UnitType coverageOf) {
        var lines = Portions.<SubtreeUnits.Line>byLast((last, most) -> units.after(within, withClosed, last, most));
        return Ledger.byPortion(
                "units",
                Stream.of(LedgerColumn.values()).map(LedgerColumn::name).toList(),
                within,
                lines,
                new Writing(coverageOf)::rows);
    }

    private final class Writing {

        /** A unit on the way down to the row being written. */
        private record Step(UnitId id, String path) {}

        private final UnitType coverageOf;
        private final Deque<Step> way = new ArrayDeque<>();

        Writing(UnitType coverageOf) {
            this.coverageOf = coverageOf;
        }

        List<List<@Nullable Object>> rows(List<SubtreeUnits.Line> portion) {
            var means = coverage.means(
                    portion.stream().map(line -> line.unit().id()).toList());
            return portion.stream()
                    .map(line -> cells(
                            line, Optional.ofNullable(means.get(line.unit().id()))))
                    .toList();
        }

        private List<@Nullable Object> cells(SubtreeUnits.Line line, Optional<Coverage.Means> means) {
            OrgUnit unit = line.unit();
            return Arrays.asList(
                    unit.code(),
                    unit.name(),
                    text(KindNames.of(unit.type())),
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
            if (means.isPresent()) {
                return exports.label(means.get());
            }
            return unit.open() && unit.type() == coverageOf ? text(UNCOVERED) : null;
        }

        private String text(MessageSourceResolvable words) {
            return messages.getMessage(words, LocaleContextHolder.getLocale());
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
