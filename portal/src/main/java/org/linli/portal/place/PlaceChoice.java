package org.linli.portal.place;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;

/**
 * The place this window looks at. It stands in the address as {@value #PARAMETER} (code or id of the unit), so that a link
 * shows the same place to whoever opens it; without one the window keeps the place it had, or begins with the top of what
 * the user is appointed to.
 */
@SpringComponent
@UIScope
public class PlaceChoice {

    public static final String PARAMETER = "place";

    private final PlaceApi units;
    private final SignedIn signedIn;
    private final PlaceMemory memory;
    private @Nullable Place current;
    private boolean refused;

    PlaceChoice(PlaceApi units, SignedIn signedIn, PlaceMemory memory) {
        this.units = units;
        this.signedIn = signedIn;
        this.memory = memory;
    }

    /** What everything on screen is about; empty while org-service is away and the place never was known here. */
    public Optional<Place> current() {
        return Optional.ofNullable(current);
    }

    /** The id of the place, for requests; null means the whole of the user's scope. */
    public @Nullable String currentId() {
        return current == null ? null : current.id();
    }

    /** Whether the address named a place that is not the user's to see. */
    public boolean refused() {
        return refused;
    }

    public List<Place> recent() {
        return memory.recent();
    }

    /** Parameters of an address that shows the same place. */
    public QueryParameters parameters() {
        return current == null ? QueryParameters.empty() : QueryParameters.of(PARAMETER, current.inAddress());
    }

    /** Takes the place out of the address one is going to. */
    public void follow(Location location) {
        refused = false;
        Optional<String> named = location.getQueryParameters().getSingleParameter(PARAMETER);
        if (named.isPresent()) {
            if (current == null
                    || !(named.get().equals(current.id()) || named.get().equals(current.code()))) {
                find(named.get()).ifPresent(this::take);
            }
        } else if (current == null) {
            memory.recent().stream().findFirst().or(this::first).ifPresent(this::take);
        }
    }

    private void take(Place place) {
        current = place;
        memory.chosen(place);
    }

    private Optional<Place> find(String idOrCode) {
        return memory.of(idOrCode).or(() -> {
            try {
                return Optional.of(isId(idOrCode) ? units.byId(idOrCode) : units.byCode(idOrCode));
            } catch (ApiProblemException notTheirs) {
                refused = true;
                return current == null ? first() : Optional.empty();
            } catch (ServiceDownException down) {
                return Optional.empty();
            }
        });
    }

    /** Whether what stands in an address is the id of a unit and not its code. */
    public static boolean isId(String text) {
        return text.length() == 36 && text.indexOf('-') == 8;
    }

    /** Where this person is at home: the unit of their first appointment. */
    private Optional<Place> first() {
        return signedIn.person().appointments().stream()
                .map(appointment -> appointment.unit())
                .findFirst()
                .flatMap(unit -> memory.of(unit).or(() -> byId(unit)));
    }

    private Optional<Place> byId(String id) {
        try {
            return Optional.of(units.byId(id));
        } catch (ApiProblemException | ServiceDownException unknown) {
            return Optional.empty();
        }
    }

    /** Shows the same page for another place. What was said of the old place (cursor, open record) stays behind. */
    public void go(Place place) {
        memory.remember(place);
        UI ui = UI.getCurrent();
        Location here = ui.getInternals().getActiveViewLocation();
        QueryParameters parameters =
                here.getQueryParameters().merging(PARAMETER, place.inAddress()).excluding("record");
        ui.navigate(here.getPath(), parameters);
    }
}
