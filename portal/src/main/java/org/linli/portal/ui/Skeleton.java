package org.linli.portal.ui;

import com.vaadin.flow.component.html.Div;

/** Grey lines where an answer is going to be; the style sheet shows them only when it takes longer than a glance. */
public final class Skeleton extends Div {

    public Skeleton(int lines) {
        addClassNames("l-card-body", "l-skeleton");
        getElement().setAttribute("aria-hidden", "true");
        for (int line = 0; line < lines; line++) {
            add(new Div());
        }
    }
}
