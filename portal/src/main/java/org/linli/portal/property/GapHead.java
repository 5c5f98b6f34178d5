package org.linli.portal.property;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;

/**
 * What stands above a list of those whom coverage leaves out: both rates, and the day they are counted for. The day stands
 * in the address as {@value #DAY}; none means today.
 */
final class GapHead extends Div implements AfterNavigationObserver {

    static final String DAY = "day";

    private final PropertyDesk desk;
    private final DayField day = new DayField();
    private final Div rates = new Div();
    private final Span asOf = new Span();

    GapHead(PropertyDesk desk, Supplier<ListPage<?>> list) {
        this.desk = desk;
        addClassName("l-list-head");
        day.setAriaLabel(getTranslation("property.coverage.day"));
        day.setMax(desk.today());
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                LocalDate chosen = change.getValue();
                list.get().go(list.get().current().with(DAY, chosen == null ? null : chosen.toString()));
            }
        });
        asOf.addClassName("l-hint");
        Div when = new Div(day, asOf);
        when.addClassName("l-row");
        add(when, rates);
    }

    /** The day that the address names; null for today, and for what is no day. */
    static @Nullable LocalDate day(ListState state) {
        String named = state.value(DAY);
        try {
            return named == null ? null : LocalDate.parse(named);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** What a list is asked for: the place, and the day when it is another than today. */
    static ListQuery query(PropertyDesk desk, ListState state) {
        LocalDate day = day(state);
        return new ListQuery().with("within", desk.places().currentId()).with(DAY, day == null ? null : day.toString());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        LocalDate chosen = day(ListState.of(event.getLocation()));
        day.setValue(chosen == null ? desk.today() : chosen);
        rates.removeAll();
        asOf.setText("");
        desk.places().current().ifPresent(place -> {
            try {
                String named = chosen == null ? null : chosen.toString();
                PropertyApi.Coverage coverage = desk.api().coverage(place.id(), named);
                rates.add(new CoverageRates(coverage, place, named));
                asOf.setText(getTranslation(
                        "property.coverage.asof", place.name(), coverage.day().toString()));
            } catch (ServiceDownException | ApiProblemException fault) {
                // The list below says so in full.
                rates.removeAll();
            }
        });
    }
}
