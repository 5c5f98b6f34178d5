package org.linli.portal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import jakarta.annotation.security.PermitAll;
import org.linli.portal.home.HomeView;
import org.linli.portal.home.Inbox;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.Rooms;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.SignedIn;

/** What stands around every page: logo, place, search, language and user above, the rooms at the side. */
@Layout
@PermitAll
@SpringComponent
@UIScope
class Frame extends AppLayout implements AfterNavigationObserver {

    private final PlaceChoice places;
    private final PlaceSwitcher switcher;
    private final RoomMenu menu;
    private final Inbox inbox;

    Frame(
            PlaceChoice places,
            PlaceSwitcher switcher,
            GlobalSearch search,
            TodoBell bell,
            LanguageMenu language,
            UserMenu user,
            HealthFoot health,
            Inbox inbox,
            Rooms rooms,
            SignedIn signedIn) {
        this.places = places;
        this.switcher = switcher;
        this.inbox = inbox;
        Person person = signedIn.person();
        this.menu = new RoomMenu(rooms.of(person), person);
        addClassName("l-frame");
        setPrimarySection(Section.NAVBAR);
        DrawerToggle drawer = new DrawerToggle();
        drawer.setAriaLabel(getTranslation("frame.rooms"));
        Span space = new Span();
        space.addClassName("l-grow");
        addToNavbar(drawer, logo(), switcher, search, space, bell, language, user);
        addToDrawer(menu, health);
    }

    private RouterLink logo() {
        Span mark = new Span(getTranslation("frame.logo"));
        mark.addClassName("l-logo-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        RouterLink home = new RouterLink(HomeView.class);
        home.add(new Div(mark), new Span(getTranslation("frame.product")));
        home.addClassName("l-logo");
        // Where there is room for the mark alone, the words are not shown.
        home.getElement().setAttribute("aria-label", getTranslation("frame.product"));
        return home;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        switcher.show(places.current().orElse(null));
        if (places.refused()) {
            FaultNotice.say(UI.getCurrent(), getTranslation("frame.place.refused"));
        }
        menu.show(event.getLocation(), places.parameters());
        inbox.at(UI.getCurrent(), places.current().orElse(null));
    }
}
