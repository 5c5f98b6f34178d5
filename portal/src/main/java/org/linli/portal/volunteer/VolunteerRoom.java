package org.linli.portal.volunteer;

import java.util.List;
import java.util.Optional;
import org.linli.portal.room.CoverageSource;
import org.linli.portal.room.FoundKind;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomCard;
import org.linli.portal.room.RoomEntry;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Symbol;
import org.springframework.stereotype.Component;

/** 志愿: who helps. */
@Component
class VolunteerRoom implements Room {

    private final VolunteerFigures figures;
    private final ActiveFigure active;
    private final TeamFigure teams;
    private final SkillCard skills;

    VolunteerRoom(VolunteerFigures figures, ActiveFigure active, TeamFigure teams, SkillCard skills) {
        this.figures = figures;
        this.active = active;
        this.teams = teams;
        this.skills = skills;
    }

    @Override
    public String name() {
        return "volunteer";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Symbol symbol() {
        return Symbol.HEART;
    }

    @Override
    public Optional<String> service() {
        return Optional.of("volunteer");
    }

    @Override
    public List<RoomEntry> entries() {
        return List.of(
                new RoomEntry("teams", TeamsView.class),
                new RoomEntry("volunteers", VolunteersView.class),
                new RoomEntry("import", ListImportView.class));
    }

    @Override
    public boolean openTo(Person person) {
        return person.holds(Role.ADMINISTRATOR, Role.CLERK, Role.READER);
    }

    @Override
    public List<RoomCard> cards() {
        return List.of(skills);
    }

    @Override
    public List<RoomCard> figures() {
        return List.of(active, teams);
    }

    @Override
    public Optional<CoverageSource> coverage() {
        return Optional.of(figures);
    }

    @Override
    public Optional<TodoSource> todos() {
        return Optional.of(figures);
    }

    @Override
    public List<FoundKind> finds() {
        return List.of(new FoundKind("TEAM", found -> TeamsView.address(found.id()), "volunteer.team-kind.", null));
    }
}
