package org.linli.portal.volunteer;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.CoverageSource;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.springframework.stereotype.Component;

/** Which compounds and communities a team reaches, and which teams wait for somebody. */
@Component
class VolunteerFigures implements CoverageSource, TodoSource {

    static final String TEAMS = "volunteer/teams";
    static final String VOLUNTEERS = "volunteer/volunteers";

    private final VolunteerApi api;
    private final SignedIn signedIn;

    VolunteerFigures(VolunteerApi api, SignedIn signedIn) {
        this.api = api;
        this.signedIn = signedIn;
    }

    VolunteerApi.Figures of(@Nullable Place place) {
        return api.figures(place == null ? null : place.id());
    }

    @Override
    public List<Line> lines(@Nullable Place place) {
        UI words = UI.getCurrent();
        return of(place).coverage().stream()
                .filter(figure -> figure.type().equals("COMPOUND"))
                .map(figure -> line(figure, words))
                .toList();
    }

    private static Line line(VolunteerApi.CoverageFigure figure, UI words) {
        long missing = figure.units() - figure.covered();
        return new Line(
                words.getTranslation("volunteer.coverage." + figure.type()),
                figure.covered(),
                figure.units(),
                words.getTranslation(
                        missing == 0 ? "volunteer.card.covered" : "volunteer.card.missing", figure.units(), missing),
                null);
    }

    @Override
    public List<Todo> todos(@Nullable Place place) {
        if (!signedIn.person().holds(Role.ADMINISTRATOR, Role.CLERK)) {
            return List.of();
        }
        VolunteerApi.TeamFigures teams = of(place).teams();
        List<Todo> todos = new ArrayList<>();
        add(todos, "volunteer.todo.vacant", teams.captainVacant(), place, "only=vacant");
        add(todos, "volunteer.todo.closed", teams.unitClosed(), place, "only=closed");
        return todos;
    }

    private static void add(List<Todo> todos, String key, long teams, @Nullable Place place, String filter) {
        if (teams > 0) {
            todos.add(new Todo(
                    UI.getCurrent().getTranslation(key, teams),
                    place == null ? null : place.name(),
                    null,
                    address(TEAMS, place, filter)));
        }
    }

    static String address(String view, @Nullable Place place, String filter) {
        String parameters = Stream.of(filter, place == null ? "" : PlaceChoice.PARAMETER + "=" + place.inAddress())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? view : view + "?" + parameters;
    }
}
