package org.linli.portal.property;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.CoverageSource;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.springframework.stereotype.Component;

/** Both coverage rates of today, each open to those it leaves out; those are the work of whoever may change them. */
@Component
class PropertyCoverage implements CoverageSource, TodoSource {

    private static final String UNSERVED = "property/unserved";
    private static final String UNORGANISED = "property/unorganised";

    private final PropertyApi api;
    private final SignedIn signedIn;

    PropertyCoverage(PropertyApi api, SignedIn signedIn) {
        this.api = api;
        this.signedIn = signedIn;
    }

    @Override
    public List<Line> lines(@Nullable Place place) {
        return place == null ? List.of() : lines(api.coverage(place.id(), null), place, null);
    }

    @Override
    public List<Todo> todos(@Nullable Place place) {
        if (place == null || !signedIn.person().holds(Role.ADMINISTRATOR, Role.CLERK)) {
            return List.of();
        }
        PropertyApi.Coverage coverage = api.coverage(place.id(), null);
        List<Todo> todos = new ArrayList<>();
        add(todos, "property.todo.unserved", coverage.professional(), place, UNSERVED);
        add(todos, "property.todo.unorganised", coverage.party(), place, UNORGANISED);
        return todos;
    }

    private static void add(List<Todo> todos, String key, PropertyApi.Rate rate, Place place, String list) {
        long missing = rate.total() - rate.covered();
        if (missing > 0) {
            todos.add(new Todo(
                    UI.getCurrent().getTranslation(key, missing), place.name(), null, address(list, place, null)));
        }
    }

    /** @param day as of when, in the addresses of the lists; null for today */
    static List<Line> lines(PropertyApi.Coverage coverage, @Nullable Place place, @Nullable String day) {
        UI words = UI.getCurrent();
        PropertyApi.Rate professional = coverage.professional();
        long unserved = professional.total() - professional.covered();
        PropertyApi.Rate party = coverage.party();
        long unorganised = party.total() - party.covered();
        return List.of(
                new Line(
                        words.getTranslation("property.coverage.professional"),
                        professional.covered(),
                        professional.total(),
                        unserved == 0
                                ? words.getTranslation("property.coverage.professional.all", professional.total())
                                : words.getTranslation(
                                        "property.coverage.professional.missing",
                                        professional.total(),
                                        unserved,
                                        coverage.fallback()),
                        unserved == 0 ? null : address(UNSERVED, place, day)),
                new Line(
                        words.getTranslation("property.coverage.party"),
                        party.covered(),
                        party.total(),
                        unorganised == 0
                                ? words.getTranslation("property.coverage.party.all", party.total())
                                : words.getTranslation("property.coverage.party.missing", party.total(), unorganised),
                        unorganised == 0 ? null : address(UNORGANISED, place, day)));
    }

    private static String address(String path, @Nullable Place place, @Nullable String day) {
        String query = (place == null ? "" : "&" + PlaceChoice.PARAMETER + "=" + place.inAddress())
                + (day == null ? "" : "&" + GapHead.DAY + "=" + day);
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }
}
