package org.linli.portal.property;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.place.UnitType;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;

/** What the pages and dialogs of the room share: the service, who looks, and which units can be chosen. */
@SpringComponent
@UIScope
class PropertyDesk {

    private final PropertyApi api;
    private final UnitPickers pickers;
    private final PlaceChoice places;
    private final SignedIn signedIn;
    private final Clock clock;

    PropertyDesk(PropertyApi api, UnitPickers pickers, PlaceChoice places, SignedIn signedIn, Clock clock) {
        this.api = api;
        this.pickers = pickers;
        this.places = places;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    PropertyApi api() {
        return api;
    }

    PlaceChoice places() {
        return places;
    }

    /** Whether this person may change anything here; the service decides what. */
    boolean mayChange() {
        return signedIn.person().holds(Role.ADMINISTRATOR, Role.CLERK);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Times.ZONE));
    }

    /** A field to choose a compound or an area where a service can be. */
    UnitPicker compoundField(String label) {
        return pickers.of(label).only(UnitType.COMPOUND, UnitType.AREA).here();
    }

    /** A field to choose a unit that can keep a company; nothing is chosen yet. */
    UnitPicker keeperField(String label) {
        return pickers.of(label).only(UnitType.CITY, UnitType.DISTRICT, UnitType.STREET, UnitType.COMMUNITY);
    }

    /** A field to choose any unit, beginning at the place. */
    UnitPicker unitField(String label) {
        return pickers.of(label).here();
    }
}
