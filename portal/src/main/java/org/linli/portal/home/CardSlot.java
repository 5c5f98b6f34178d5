package org.linli.portal.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Skeleton;
import org.linli.portal.ui.Times;

/**
 * The place of one card: a skeleton until there is an answer, then what was answered; when a later question gets none, the
 * last good answer with its time, so that nobody takes old figures for new ones.
 */
final class CardSlot extends Div {

    private static final int LINES = 4;

    private final Div body = new Div();
    private final Runnable again;
    private LastCards.@Nullable Card shown;

    /**
     * @param title what stands above it; null for a figure, which brings its own
     * @param again asks once more
     */
    CardSlot(@Nullable String title, int columns, Runnable again) {
        this.again = again;
        body.addClassName("l-card-slot");
        getStyle().set("--columns", String.valueOf(columns));
        if (title != null) {
            Div head = new Div(new H2(title));
            head.addClassName("l-card-head");
            add(head);
            addClassName("l-card");
        }
        add(body);
    }

    /** While it is asked for. What was shown stays. */
    void waiting(LastCards.@Nullable Card known) {
        getElement().setAttribute("aria-busy", "true");
        if (known == null) {
            body.removeAll();
            body.add(new Skeleton(LINES));
        } else if (!known.equals(shown)) {
            show(known);
        }
    }

    void show(LastCards.Card card) {
        shown = card;
        getElement().removeAttribute("aria-busy");
        body.removeAll();
        body.add(card.content());
    }

    /** @param why that there is no answer, in words */
    void failed(Notice.Tone tone, String why) {
        getElement().removeAttribute("aria-busy");
        LastCards.Card last = shown;
        body.removeAll();
        Button retry = new Button(getTranslation("ui.error.again"), _ -> again.run());
        retry.addThemeVariants(ButtonVariant.TERTIARY);
        if (last == null) {
            body.add(notice(new Notice(tone, why, retry)));
        } else {
            String old = getTranslation("home.card.old", Times.clock(last.asOf()));
            body.add(notice(new Notice(Notice.Tone.MUTE, old + why, retry)), last.content());
        }
    }

    private static Component notice(Notice notice) {
        Div padded = new Div(notice);
        padded.addClassName("l-card-body");
        return padded;
    }
}
