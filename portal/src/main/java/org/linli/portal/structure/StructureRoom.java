package org.linli.portal.structure;

import java.util.List;
import java.util.Optional;
import org.linli.portal.room.CoverageSource;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomEntry;
import org.linli.portal.room.SearchSource;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Symbol;
import org.springframework.stereotype.Component;

/** 组织: who is responsible where. */
@Component
class StructureRoom implements Room {

    static final String NAME = "structure";

    private final UnitCoverage coverage;
    private final UnitSearchSource search;

    StructureRoom(UnitCoverage coverage, UnitSearchSource search) {
        this.coverage = coverage;
        this.search = search;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Symbol symbol() {
        return Symbol.TREE;
    }

    @Override
    public Optional<String> service() {
        return Optional.of("org");
    }

    @Override
    public List<RoomEntry> entries() {
        return List.of(
                new RoomEntry("units", UnitsView.class),
                new RoomEntry("coverage", CoverageView.class),
                new RoomEntry("uncovered", UncoveredView.class),
                new RoomEntry("branches", BranchesView.class));
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
        return Optional.of(coverage);
    }

    @Override
    public Optional<SearchSource> search() {
        return Optional.of(search);
    }
}
