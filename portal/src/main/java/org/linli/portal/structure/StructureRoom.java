package org.linli.portal.structure;

import java.util.List;
import java.util.Optional;
import org.linli.portal.room.CoverageSource;
import org.linli.portal.room.Found;
import org.linli.portal.room.FoundKind;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomEntry;
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

    StructureRoom(UnitCoverage coverage) {
        this.coverage = coverage;
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

    /** A post is shown with its unit: who holds it is nobody's to find. */
    @Override
    public List<FoundKind> finds() {
        return List.of(
                new FoundKind("UNIT", found -> UnitsView.address(found.id()), "unit.type.", null),
                new FoundKind("POST", StructureRoom::ofPost, "role.", null),
                new FoundKind("PARTY_ORG", found -> BranchesView.address(found.id()), "structure.branch.kind.", null));
    }

    private static String ofPost(Found post) {
        String unit = post.unit();
        return unit == null ? UnitsView.ADDRESS : UnitsView.address(unit);
    }
}
