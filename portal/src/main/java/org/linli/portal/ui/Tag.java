package org.linli.portal.ui;

import com.vaadin.flow.component.html.Span;

/**
 * A word in a small coloured box: a state, a channel, a kind. The word carries the meaning, the tone only helps; use
 * {@link Notice.Tone#MUTE} for what is no state.
 */
public final class Tag extends Span {

    public Tag(String word, Notice.Tone tone) {
        super(word);
        addClassNames("l-tag", tone.style());
    }

    public Tag(String word, Notice.Tone tone, Symbol symbol) {
        add(symbol.icon(), new Span(word));
        addClassNames("l-tag", tone.style());
    }
}
