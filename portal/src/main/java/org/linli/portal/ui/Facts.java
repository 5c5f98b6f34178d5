package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What is known of one thing, term by term. A fact that is not known is left out rather than shown empty. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("l-facts");
    }

    public Facts fact(String term, @Nullable String words) {
        return words == null || words.isBlank() ? this : fact(term, new Span(words));
    }

    public Facts fact(String term, Component value) {
        add(new Term(term), new Description(value));
        return this;
    }
}
