package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.portal.service.ServiceState;
import org.linli.portal.service.ServiceWatch;

/**
 * Stands in a room whose service does not answer: since when, when the data were last good, when it is tried again, what
 * goes on and what has to wait. It heals by itself: as soon as the service answers, {@code healed} is run in the window,
 * which loads the page as if it had just been opened. Rooms need not add it; {@link ListPage} and the frame do.
 */
public final class RoomDown extends Div {

    private final ServiceWatch watch;
    private final Clock clock;
    private final String service;
    private final Runnable healed;
    private final Paragraph since = new Paragraph();
    private final Span next = new Span();
    private final ProgressBar bar = new ProgressBar();

    /** @param room name of the room, for its words */
    RoomDown(String room, String service, ServiceWatch watch, Ticks ticks, Clock clock, Runnable healed) {
        this.watch = watch;
        this.clock = clock;
        this.service = service;
        this.healed = healed;
        addClassName("l-down");
        Div picture = new Div(Symbol.PLUG.icon());
        picture.addClassName("l-down-picture");
        String name = getTranslation("room." + room);
        Div retry = new Div(bar, next);
        retry.addClassName("l-down-retry");
        Div words = new Div(new H2(getTranslation("ui.down.title", name)), since, retry);
        words.addClassName("l-grow");
        Button now = new Button(getTranslation("ui.down.now"), Symbol.RETRY.icon(), _ -> tryNow());
        now.addThemeVariants(ButtonVariant.PRIMARY);
        now.setDisableOnClick(true);
        Div head = new Div(picture, words, now);
        head.addClassName("l-down-head");
        Div unaffected = card(
                Symbol.CHECK,
                "l-t-ok",
                getTranslation("ui.down.unaffected"),
                getTranslation("ui.down.unaffected.text", name));
        Div waits = card(
                Symbol.PAUSE, "l-t-warn", getTranslation("ui.down.waits"), getTranslation("room." + room + ".offline"));
        Div cards = new Div(unaffected, waits);
        cards.addClassName("l-down-cards");
        add(head, cards);
        say();
        ticks.everySecond(this, this::say);
        WhileShown.run(this, this::heal);
    }

    /**
     * Adds what was last seen of the room's list.
     *
     * @param rows to be looked at and nothing else
     * @param at when they were read
     */
    void showLast(Component rows, int count, Instant at) {
        Span shown = new Span(getTranslation("ui.down.last.count", count));
        shown.addClassNames("l-hint", "l-right");
        Div title = new Div(
                new H2(getTranslation("ui.down.last")),
                new Tag(getTranslation("ui.down.last.at", Times.clock(at)), Notice.Tone.MUTE, Symbol.CLOCK),
                shown);
        title.addClassName("l-card-head");
        Div card = new Div(title, rows);
        card.addClassNames("l-card", "l-down-last");
        add(card);
    }

    private static Div card(Symbol symbol, String tone, String title, String text) {
        Div head = new Div(symbol.icon(), new Span(title));
        head.addClassNames("l-card-title", tone);
        Div card = new Div(head, new Paragraph(text));
        card.addClassName("l-card");
        return card;
    }

    private void say() {
        ServiceState state = watch.of(service);
        Instant now = clock.instant();
        since.setText(getTranslation(
                "ui.down.since",
                Times.clock(state.since()),
                Times.minutes(Duration.between(state.since(), now)),
                Times.clock(state.lastGood())));
        long seconds = Math.max(0, Duration.between(now, state.nextTry()).toSeconds());
        next.setText(getTranslation("ui.down.next", seconds, Math.max(1, state.tries())));
        bar.setValue(1 - Math.min(1, seconds / 5.0));
    }

    private void tryNow() {
        watch.tryNow(service);
        if (watch.of(service).up()) {
            healed.run();
        } else {
            say();
        }
    }

    /** Until it is taken away; at once where the service came back meanwhile. */
    private Runnable heal(UI window) {
        Runnable end = watch.listen(state -> {
            if (state.service().equals(service) && state.up()) {
                var _ = window.access(healed::run);
            }
        });
        if (watch.of(service).up()) {
            var _ = window.access(healed::run);
        }
        return end;
    }
}
