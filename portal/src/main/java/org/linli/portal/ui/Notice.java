package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * One sentence in a coloured line with the picture that says the same without colour. Use {@link Tone#BAD} for what failed,
 * {@link Tone#WARN} for what needs attention, {@link Tone#OK} for what was done, {@link Tone#MUTE} for data that are old,
 * {@link Tone#INFO} for what is good to know. It stays until whoever added it takes it away.
 */
public final class Notice extends Div {

    /** What a line is about; each has a colour and a picture. */
    public enum Tone {
        INFO(Symbol.INFO),
        OK(Symbol.CHECK),
        WARN(Symbol.ALERT),
        BAD(Symbol.ALERT),
        MUTE(Symbol.CLOCK),
        PAUSE(Symbol.PAUSE);

        private final Symbol symbol;

        Tone(Symbol symbol) {
            this.symbol = symbol;
        }

        Symbol symbol() {
            return symbol;
        }

        String style() {
            return "l-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Notice(Tone tone, String sentence, Component... more) {
        addClassNames("l-notice", tone.style());
        getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        Div words = new Div(new Span(sentence));
        words.add(more);
        words.addClassName("l-grow");
        add(tone.symbol().icon(), words);
    }
}
