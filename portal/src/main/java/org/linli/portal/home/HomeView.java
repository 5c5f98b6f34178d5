package org.linli.portal.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomCard;
import org.linli.portal.room.Rooms;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.Times;

/** The cards of all rooms about one place; each opens to its facts. A card whose service is down says so. */
@Route("home")
@PermitAll
public class HomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final List<Room> rooms;
    private final PlaceChoice places;
    private final Clock clock;

    HomeView(Rooms rooms, SignedIn signedIn, PlaceChoice places, Clock clock) {
        this.rooms = rooms.of(signedIn.person());
        this.places = places;
        this.clock = clock;
        addClassName("l-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.home.cards");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Place place = places.current().orElse(null);
        add(new PageHead(
                getTranslation("room.home.cards"),
                getTranslation("home.asof", place == null ? "" : place.name(), Times.full(clock.instant()))));
        Div cards = new Div();
        cards.addClassName("l-cards");
        rooms.forEach(room -> room.cards().forEach(card -> cards.add(build(room, card, place))));
        add(cards);
    }

    private Div build(Room room, RoomCard card, @org.jspecify.annotations.Nullable Place place) {
        Div header = new Div(new H2(getTranslation(card.title())));
        header.addClassName("l-card-head");
        Div built = new Div(header, contentOf(room, card, place));
        built.addClassName("l-card");
        built.getStyle().set("--columns", String.valueOf(card.columns()));
        return built;
    }

    private Component contentOf(Room room, RoomCard card, @org.jspecify.annotations.Nullable Place place) {
        try {
            return card.content(place);
        } catch (ServiceDownException down) {
            return new Notice(
                    Notice.Tone.WARN, getTranslation("home.card.down", getTranslation("room." + room.name())));
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            return new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail);
        }
    }
}
