package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The first line of a page that is no list: its title, one line of small print, and at the right what can be done. */
public final class PageHead extends Div {

    public PageHead(String title, String small, Component... actions) {
        addClassName("l-page-head");
        Hint print = new Hint(small);
        Div right = new Div(actions);
        right.addClassNames("l-row", "l-right");
        add(new H1(title), print, right);
    }
}
