package org.linli.portal.structure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.StatCard;
import org.linli.portal.ui.Times;

/** The figures of a unit with all below it: both coverages with those not covered by name, units by kind, households. */
final class UnitFigures extends Div {

    private static final int NAMED = 2;

    private final CoverageApi coverage;
    private final UnitApi.Unit unit;

    UnitFigures(UnitApi units, CoverageApi coverage, UnitApi.Unit unit) {
        this.coverage = coverage;
        this.unit = unit;
        try {
            UnitApi.Figures compounds = units.figures(unit.id(), UnitType.COMPOUND);
            UnitType covered = CoverageKinds.in(compounds);
            show(covered, covered == UnitType.COMPOUND ? compounds : units.figures(unit.id(), covered));
        } catch (ServiceDownException | ApiProblemException fault) {
            add(new Notice(Notice.Tone.WARN, getTranslation("structure.figures.away")));
        }
    }

    private void show(UnitType type, UnitApi.Figures figures) {
        Div cards = new Div();
        cards.addClassNames("l-cards", "l-unit-cards");
        cards.add(rate(CoverageApi.CoverageKind.ORGANISATION, type, figures.organisation()));
        cards.add(rate(CoverageApi.CoverageKind.WORK, type, figures.work()));
        cards.add(households(figures.households()));
        cards.add(new StatCard(
                getTranslation("structure.figures.branches"),
                number(figures.partyOrgs()),
                getTranslation("structure.figures.branches.unit"),
                getTranslation("structure.figures.branches.words"),
                figures.partyOrgs() == 0 ? null : BranchesView.address(unit)));
        add(cards, kinds(figures));
    }

    private StatCard rate(CoverageApi.CoverageKind kind, UnitType type, UnitApi.Ratio ratio) {
        String word = getTranslation("unit.type." + type.name());
        long missing = ratio.denominator() - ratio.numerator();
        boolean none = ratio.denominator() == 0;
        String words = none
                ? getTranslation("structure.figures.no-units")
                : missing == 0 ? getTranslation("structure.figures.all") : uncovered(kind, type, missing);
        StatCard card = new StatCard(
                getTranslation("structure.figures." + kind.name()),
                none ? "–" : number(ratio.numerator()),
                none ? "" : getTranslation("structure.figures.of", ratio.denominator(), word),
                words,
                missing == 0 ? null : UncoveredView.address(kind, type, unit.inAddress()));
        card.setClassName("l-covered", !none && missing == 0);
        card.setClassName("l-gaps", missing > 0);
        return card;
    }

    /** The first of them by name, for those are what somebody has to do something about. */
    private String uncovered(CoverageApi.CoverageKind kind, UnitType type, long missing) {
        List<String> names = coverage.uncovered(unit.id(), type, kind, null, NAMED).items().stream()
                .map(CoverageApi.UncoveredUnit::name)
                .toList();
        String named = String.join(getTranslation("structure.figures.and"), names);
        return missing > names.size()
                ? getTranslation("structure.figures.missing-more", named, missing)
                : getTranslation("structure.figures.missing", named);
    }

    private StatCard households(@Nullable Long households) {
        boolean own = unit.households() != null;
        return new StatCard(
                getTranslation("structure.figures.households"),
                households == null ? "–" : number(households),
                households == null ? "" : getTranslation("structure.figures.households.unit"),
                getTranslation(
                        households == null
                                ? "structure.figures.households.none"
                                : own ? "structure.figures.households.own" : "structure.figures.households.below"),
                null);
    }

    private Div kinds(UnitApi.Figures figures) {
        Div line = new Div();
        line.addClassNames("l-row", "l-unit-kinds");
        figures.openUnits().stream()
                .filter(count -> count.type() != unit.type() || count.count() > 1)
                .forEach(count -> {
                    Span chip = new Span(getTranslation(
                            "structure.kind-count",
                            getTranslation("unit.type." + count.type().name()),
                            count.count()));
                    chip.addClassName("l-unit-kind");
                    line.add(chip);
                });
        Span as = new Span(getTranslation("structure.figures.as-of", Times.full(figures.asOf())));
        as.addClassNames("l-hint", "l-right");
        line.add(as);
        return line;
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }
}
