package org.linli.portal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.Rooms;
import org.linli.portal.signin.SignInOverException;
import org.linli.portal.signin.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What holds for every page: the place is taken out of the address before the page is built and is put into it afterwards;
 * and whoever is signed out by time signs in again and comes back to the same address.
 */
@SpringComponent
class Navigation implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Navigation.class);

    private final ObjectProvider<PlaceChoice> places;
    private final Rooms rooms;
    private final SignedIn signedIn;

    Navigation(ObjectProvider<PlaceChoice> places, Rooms rooms, SignedIn signedIn) {
        this.places = places;
        this.rooms = rooms;
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            ui.addBeforeEnterListener(this::enter);
            ui.addAfterNavigationListener(arrived -> completeAddress(ui, arrived));
        });
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(failure -> {
                    if (isSignedOut(failure.getThrowable())) {
                        signInAgain();
                    } else {
                        LOG.error("A page failed", failure.getThrowable());
                        FaultNotice.show(failure.getThrowable());
                    }
                }));
    }

    private void enter(BeforeEnterEvent entering) {
        boolean closed = rooms.at(entering.getLocation())
                .filter(room -> !room.openTo(signedIn.person()))
                .isPresent();
        if (closed) {
            entering.rerouteTo(ForbiddenView.class);
        } else {
            places.getObject().follow(entering.getLocation());
        }
    }

    /** So that the address in the bar can be sent to a colleague as it stands. */
    private void completeAddress(UI ui, AfterNavigationEvent arrived) {
        Location here = arrived.getLocation();
        QueryParameters parameters = here.getQueryParameters();
        QueryParameters complete = places.getObject()
                .current()
                .map(place -> parameters.merging(PlaceChoice.PARAMETER, place.inAddress()))
                .orElse(parameters);
        if (!complete.equals(here.getQueryParameters())) {
            ui.getPage().getHistory().replaceState(null, new Location(here.getPath(), complete));
        }
    }

    static boolean isSignedOut(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SignInOverException) {
                return true;
            }
        }
        return false;
    }

    /** Without a session the same address leads to the sign-in page, and from there back. */
    private static void signInAgain() {
        UI ui = UI.getCurrent();
        VaadinSession session = VaadinSession.getCurrent();
        if (ui != null) {
            ui.getPage().reload();
        }
        session.getSession().invalidate();
    }
}
