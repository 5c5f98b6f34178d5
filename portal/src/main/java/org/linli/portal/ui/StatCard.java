package org.linli.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.linli.portal.chart.Chart;

/**
 * One figure: its name, the figure with its unit, and below it in words what it is made of (3,412 件中 3,385 件按时应答).
 * Give it the address of the facts; the whole card leads there. A figure without its denominator or its period in the
 * words is not finished.
 */
public final class StatCard extends Div {

    /** @param facts address of what the figure is made of, without host; null when there is no such page */
    public StatCard(String name, String figure, String unit, String words, @Nullable String facts) {
        addClassNames("l-card", "l-stat");
        Span title = new Span(name);
        title.addClassName("l-bold");
        Span number = new Span(figure);
        number.addClassName("l-figure");
        Span small = new Span(unit);
        small.addClassName("l-unit");
        Hint below = new Hint(words);
        Div body = new Div(title, new Div(number, small), below);
        body.addClassName("l-stat-body");
        if (facts == null) {
            add(body);
        } else {
            Anchor link = new Anchor(facts, "");
            link.add(body);
            add(link);
        }
    }

    /** What the figure was before, as a small line at its right. */
    public StatCard past(Chart line) {
        line.addClassName("l-stat-past");
        add(line);
        return this;
    }
}
