package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The first line of a page that is no list: its title, one line of small print, and at the right what can be done. */
public final class PageHead extends Div {

    public PageHead(String title, String small, Component... actions) {
        addClassName("l-page-head");
        Span print = new Span(small);
        print.addClassName("l-hint");
        Div right = new Div(actions);
        right.addClassNames("l-row", "l-right");
        add(new H1(title), print, right);
    }
}
