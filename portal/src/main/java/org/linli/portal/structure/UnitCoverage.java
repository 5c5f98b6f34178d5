package org.linli.portal.structure;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.UnitType;
import org.linli.portal.room.CoverageSource;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.springframework.stereotype.Component;

/** How many compounds a party organisation reaches; those it does not are an administrator's work. */
@Component
class UnitCoverage implements CoverageSource, TodoSource {

    private final CoverageApi api;
    private final SignedIn signedIn;

    UnitCoverage(CoverageApi api, SignedIn signedIn) {
        this.api = api;
        this.signedIn = signedIn;
    }

    @Override
    public List<Line> lines(@Nullable Place place) {
        CoverageApi.Coverage coverage = read(place);
        return List.of(
                line(CoverageApi.CoverageKind.ORGANISATION, coverage.organisation(), place),
                line(CoverageApi.CoverageKind.WORK, coverage.work(), place));
    }

    private CoverageApi.Coverage read(@Nullable Place place) {
        return api.coverage(place == null ? null : place.id(), UnitType.COMPOUND);
    }

    private static Line line(CoverageApi.CoverageKind kind, CoverageApi.Rate rate, @Nullable Place place) {
        long missing = rate.units() - rate.covered();
        UI words = UI.getCurrent();
        return new Line(
                words.getTranslation("structure.coverage." + kind.name()),
                rate.covered(),
                rate.units(),
                missing == 0
                        ? words.getTranslation("structure.coverage.all", rate.units())
                        : words.getTranslation("structure.coverage.missing", rate.units(), missing),
                missing == 0 ? null : UncoveredView.address(kind, place));
    }

    @Override
    public List<Todo> todos(@Nullable Place place) {
        if (!signedIn.person().holds(Role.ADMINISTRATOR)) {
            return List.of();
        }
        CoverageApi.Coverage coverage = read(place);
        List<Todo> todos = new ArrayList<>();
        add(todos, CoverageApi.CoverageKind.ORGANISATION, coverage.organisation(), place);
        add(todos, CoverageApi.CoverageKind.WORK, coverage.work(), place);
        return todos;
    }

    private static void add(
            List<Todo> todos, CoverageApi.CoverageKind kind, CoverageApi.Rate rate, @Nullable Place place) {
        long missing = rate.units() - rate.covered();
        if (missing > 0) {
            todos.add(new Todo(
                    UI.getCurrent().getTranslation("structure.todo." + kind.name(), missing),
                    place == null ? null : place.name(),
                    null,
                    UncoveredView.address(kind, place)));
        }
    }
}
