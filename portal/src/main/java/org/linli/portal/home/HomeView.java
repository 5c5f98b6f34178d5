package org.linli.portal.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomCard;
import org.linli.portal.room.Rooms;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Background;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.service.ServiceWatch;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.Ticks;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.WhileShown;

/**
 * What all rooms have to say about one place: what waits for the user, figures, coverage, cards; each opens to its facts.
 * Cards are asked for all at once in the background, again every five minutes, and as soon as a service is back.
 */
@Route("home")
@PermitAll
public class HomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final Duration FRESH = Duration.ofMinutes(5);

    /** What came of asking: a card, or why there is none. */
    private record Answer(
            LastCards.@Nullable Card card, @Nullable RuntimeException fault) {}

    /** @param room whose service it needs; null for what home puts together itself */
    private record Shown(String name, @Nullable Room room, RoomCard card, CardSlot slot) {}

    private final List<Room> rooms;
    private final PlaceChoice places;
    private final Inbox inbox;
    private final LastCards last;
    private final CoverageCard coverage;
    private final Background background;
    private final Clock clock;
    private final List<Shown> shown = new ArrayList<>();
    private Instant asked = Instant.MIN;

    HomeView(
            Rooms rooms,
            SignedIn signedIn,
            PlaceChoice places,
            Inbox inbox,
            LastCards last,
            CoverageCard coverage,
            Background background,
            ServiceWatch watch,
            Ticks ticks,
            Clock clock) {
        this.rooms = rooms.of(signedIn.person());
        this.places = places;
        this.inbox = inbox;
        this.last = last;
        this.coverage = coverage;
        this.background = background;
        this.clock = clock;
        addClassName("l-page");
        ticks.everySecond(this, this::keepFresh);
        WhileShown.run(
                this,
                window -> watch.listen(state -> {
                    if (state.up()) {
                        var _ = window.access(() -> askAll(window));
                    }
                }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.home.cards");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        shown.clear();
        Place place = places.current().orElse(null);
        last.at(place);
        add(new PageHead(
                getPageTitle(),
                getTranslation("home.asof", place == null ? "" : place.name(), Times.full(clock.instant()))));
        add(cards());
        UI window = UI.getCurrent();
        inbox.at(window, place);
        askAll(window);
    }

    private Div cards() {
        Div figures = new Div();
        figures.addClassName("l-figures");
        rooms.forEach(room -> room.figures().forEach(card -> figures.add(slot(room, card, null))));
        Div cards = new Div(new TodoCard(inbox, clock, places.parameters()), figures);
        cards.addClassNames("l-cards", "l-home");
        cards.add(slot(null, coverage, getTranslation("home.coverage")));
        rooms.forEach(room -> room.cards().forEach(card -> cards.add(slot(room, card, getTranslation(card.title())))));
        return cards;
    }

    private CardSlot slot(@Nullable Room room, RoomCard card, @Nullable String title) {
        CardSlot slot = new CardSlot(title, card.columns(), () -> askAll(UI.getCurrent()));
        shown.add(new Shown(card.title(), room, card, slot));
        return slot;
    }

    private void askAll(UI window) {
        asked = clock.instant();
        shown.forEach(one -> ask(window, one));
    }

    private void ask(UI window, Shown one) {
        Place place = places.current().orElse(null);
        one.slot().waiting(last.of(one.name()));
        background.ask(window, () -> answer(one, place), answer -> show(one, answer));
    }

    private void show(Shown one, Answer answer) {
        LastCards.Card card = answer.card();
        RuntimeException fault = answer.fault();
        Room room = one.room();
        if (card != null) {
            last.keep(one.name(), card);
            one.slot().show(card);
        } else if (fault != null) {
            one.slot()
                    .failed(
                            fault instanceof ApiProblemException ? Notice.Tone.BAD : Notice.Tone.WARN,
                            room == null ? getTranslation("ui.error.text") : HomeWords.why(this, room, fault));
        }
    }

    private Answer answer(Shown one, @Nullable Place place) {
        try {
            return new Answer(new LastCards.Card(one.card().content(place), clock.instant()), null);
        } catch (ServiceDownException | ApiProblemException fault) {
            return new Answer(null, fault);
        }
    }

    private void keepFresh() {
        if (asked.plus(FRESH).isBefore(clock.instant())) {
            getUI().ifPresent(this::askAll);
        }
    }
}
