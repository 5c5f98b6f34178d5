package org.linli.portal.ui;

import com.vaadin.flow.component.html.Span;

/** Words that stand back behind others: where, when, how many, what a field wants. */
public final class Hint extends Span {

    /** To be filled with more than words. */
    public Hint() {
        addClassName("l-hint");
    }

    public Hint(String words) {
        this();
        setText(words);
    }
}
