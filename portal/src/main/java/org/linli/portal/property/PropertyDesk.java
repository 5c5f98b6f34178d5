package org.linli.portal.property;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.place.UnitType;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Times;

/** What the pages and dialogs of the room share: the service, who looks, and which units can be chosen. */
@SpringComponent
@UIScope
class PropertyDesk {

    private static final int CHOICES = 20;
    private static final Set<UnitType> SERVED = Set.of(UnitType.COMPOUND, UnitType.AREA);

    private final PropertyApi api;
    private final PlaceApi units;
    private final PlaceChoice places;
    private final SignedIn signedIn;
    private final Clock clock;

    PropertyDesk(PropertyApi api, PlaceApi units, PlaceChoice places, SignedIn signedIn, Clock clock) {
        this.api = api;
        this.units = units;
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

    /** A field to choose a compound or an area by name, pinyin or code. */
    ComboBox<Place> compoundField(String label) {
        return unitField(label, SERVED);
    }

    /** A field to choose a unit that can keep a company. */
    ComboBox<Place> keeperField(String label) {
        return unitField(label, Set.of(UnitType.CITY, UnitType.DISTRICT, UnitType.STREET, UnitType.COMMUNITY));
    }

    private ComboBox<Place> unitField(String label, Set<UnitType> types) {
        ComboBox<Place> field = new ComboBox<>(label);
        field.setItemLabelGenerator(place -> String.join(" / ", place.shortPath()));
        field.setItems((Query<Place, String> query) -> found(query, types));
        field.setWidthFull();
        return field;
    }

    /** A list of choices has one page: who does not find the unit there types more of its name. */
    private Stream<Place> found(Query<Place, String> query, Set<UnitType> types) {
        int from = query.getOffset();
        int most = query.getLimit();
        String text = query.getFilter().orElse("").strip();
        return text.isEmpty() || from > 0
                ? Stream.empty()
                : units.search(text, CHOICES).items().stream()
                        .filter(place -> place.type() != null && types.contains(place.type()))
                        .limit(most);
    }
}
