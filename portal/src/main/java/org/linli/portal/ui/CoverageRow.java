package org.linli.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of coverage: what, a bar, the percentage, and below them numerator and denominator in words with what is
 * missing, which opens the named list. The percentage is cut, never rounded up: 99.97 % is not 100 %.
 */
public final class CoverageRow extends Div {

    private static final int HUNDRED = 100;

    /** @param gaps address of the list of what is missing, without host; null when nothing is */
    public CoverageRow(String what, long covered, long all, String words, @Nullable String gaps) {
        addClassName("l-coverage");
        Span label = new Span(what);
        Div fill = new Div();
        fill.addClassName(covered == all ? "l-ok" : "l-warn");
        fill.getStyle().set("width", all == 0 ? "0" : covered * HUNDRED / (double) all + "%");
        Div bar = new Div(fill);
        bar.addClassName("l-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span percent = new Span(all == 0 ? "–" : percent(covered, all) + " %");
        percent.addClassName("l-bold");
        Hint below = new Hint();
        if (gaps == null) {
            below.setText(words);
        } else {
            below.add(new Anchor(gaps, words));
        }
        add(label, bar, percent, below);
    }

    static String percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(HUNDRED))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
