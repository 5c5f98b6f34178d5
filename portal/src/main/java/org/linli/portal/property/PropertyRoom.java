package org.linli.portal.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.portal.room.CoverageSource;
import org.linli.portal.room.FoundKind;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomEntry;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Symbol;
import org.springframework.stereotype.Component;

/** 物业: who serves the compounds, which of them nobody serves, and what the units have to answer. */
@Component
class PropertyRoom implements Room {

    static final String NAME = "property";

    private final PropertyCoverage coverage;
    private final MatterTodos matters;

    PropertyRoom(PropertyCoverage coverage, MatterTodos matters) {
        this.coverage = coverage;
        this.matters = matters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Symbol symbol() {
        return Symbol.BUILDING;
    }

    @Override
    public Optional<String> service() {
        return Optional.of("property");
    }

    @Override
    public List<RoomEntry> entries() {
        return List.of(
                new RoomEntry("companies", CompaniesView.class),
                new RoomEntry("matters", MattersView.class),
                new RoomEntry("unserved", UnservedView.class),
                new RoomEntry("unorganised", UnorganisedView.class),
                new RoomEntry("import", ImportView.class));
    }

    @Override
    public boolean openTo(Person person) {
        return person.holds(Role.ADMINISTRATOR, Role.CLERK, Role.READER);
    }

    @Override
    public Optional<CoverageSource> coverage() {
        return Optional.of(coverage);
    }

    @Override
    public Optional<TodoSource> todos() {
        return Optional.of(place -> Stream.of(matters, coverage)
                .flatMap(source -> source.todos(place).stream())
                .toList());
    }

    @Override
    public List<FoundKind> finds() {
        return List.of(
                new FoundKind(
                        "COMPANY", found -> CompaniesView.address(found.id()), "property.kind.", "property.state."),
                new FoundKind("MATTER", found -> MattersView.address(found.id()), null, "property.matter.state."));
    }
}
