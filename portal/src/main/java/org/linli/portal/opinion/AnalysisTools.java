package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.Symbol;

/** Which days are looked at: by name, from one day to another, and how long a step is. */
final class AnalysisTools extends Div {

    /** @param chosen goes to the address of the page for other days */
    AnalysisTools(AnalysisPeriod period, LocalDate today, Consumer<AnalysisPeriod> chosen) {
        addClassNames("l-row", "l-analysis-tools");
        Select<AnalysisPeriod.Named> named = new Select<>();
        named.setAriaLabel(getTranslation("opinion.period"));
        named.setItems(AnalysisPeriod.Named.values());
        named.setItemLabelGenerator(name -> getTranslation("analysis.period." + name.name()));
        named.setPlaceholder(getTranslation("analysis.period.own"));
        period.named(today).ifPresent(named::setValue);
        named.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.accept(change.getValue().at(today));
            }
        });
        DayField from = new DayField();
        from.setAriaLabel(getTranslation("opinion.filter.from"));
        from.setValue(period.from());
        from.setMax(today);
        DayField to = new DayField();
        to.setAriaLabel(getTranslation("opinion.filter.to"));
        to.setValue(period.to());
        to.setMax(today);
        Button apply = new Button(getTranslation("opinion.period.apply"), Symbol.CALENDAR.icon(), _ -> {
            if (from.getValue() != null && to.getValue() != null) {
                chosen.accept(new AnalysisPeriod(from.getValue(), to.getValue(), period.interval()));
            }
        });
        Select<AnalysisApi.Interval> step = new Select<>();
        step.setAriaLabel(getTranslation("analysis.interval"));
        step.setItems(AnalysisApi.Interval.values());
        step.setItemLabelGenerator(one -> getTranslation("analysis.interval." + one.name()));
        step.setValue(period.step());
        step.addValueChangeListener(
                change -> chosen.accept(new AnalysisPeriod(period.from(), period.to(), change.getValue())));
        add(named, from, to, apply, step);
    }
}
