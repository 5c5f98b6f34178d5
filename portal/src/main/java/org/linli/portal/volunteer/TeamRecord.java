package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.UnitPickers;

/** One team beside the list: what it is, who is in it and who was. */
final class TeamRecord extends Div {

    private static final int SHOWN = 200;

    private final VolunteerApi api;
    private final VolunteerApi.Team team;
    private final boolean mayChange;
    private final Runnable changed;

    /** @param changed is run after every change */
    TeamRecord(VolunteerApi api, UnitPickers pickers, String id, boolean mayChange, Runnable changed) {
        this.api = api;
        this.team = api.team(id);
        this.mayChange = mayChange && team.works();
        this.changed = changed;
        addClassName("l-full");
        RecordPage page = new RecordPage(team.name()).tags(tags());
        if (this.mayChange) {
            page.actions(
                    new Button(getTranslation("volunteer.team.join"), _ -> new JoinDialog(api, team, changed).open()),
                    new Button(
                            getTranslation("volunteer.team.change"),
                            _ -> new TeamDialog(api, pickers, team, changed).open()),
                    new Button(
                            getTranslation("volunteer.team.dissolve"),
                            _ -> ConfirmDialogs.dissolve(api, team, changed)));
        }
        page.section(facts());
        page.section(getTranslation("volunteer.team.now", team.members()), people(false));
        Div past = people(true);
        if (past.getComponentCount() > 0) {
            page.section(getTranslation("volunteer.team.past"), past);
        }
        add(page);
    }

    private Component[] tags() {
        List<Component> tags = new ArrayList<>();
        tags.add(new Tag(getTranslation("volunteer.team-kind." + team.kind().name()), Notice.Tone.INFO));
        if (!team.works()) {
            tags.add(new Tag(getTranslation("volunteer.team.dissolved"), Notice.Tone.MUTE));
        }
        if (team.captainVacant()) {
            tags.add(new Tag(getTranslation("volunteer.team.vacant"), Notice.Tone.WARN));
        }
        if (team.unitClosed()) {
            tags.add(new Tag(getTranslation("volunteer.team.unit-closed"), Notice.Tone.WARN));
        }
        return tags.toArray(Component[]::new);
    }

    private Facts facts() {
        LocalDate dissolved = team.dissolvedOn();
        return new Facts()
                .fact(getTranslation("volunteer.unit"), Words.lineage(team.lineage()))
                .fact(getTranslation("volunteer.team.founded"), team.foundedOn().toString())
                .fact(getTranslation("volunteer.team.dissolved.on"), dissolved == null ? null : dissolved.toString())
                .fact(getTranslation("volunteer.team.contact"), team.contact());
    }

    private Div people(boolean past) {
        Div people = new Div();
        people.addClassName("l-people");
        api.members(team.id(), past, SHOWN).items().forEach(member -> people.add(person(member)));
        return people;
    }

    private Div person(VolunteerApi.Member member) {
        Anchor name = new Anchor(VolunteersView.address(member.volunteer()), Words.name(member.name(), this));
        Div line = new Div(name, new Tag(role(member.role()), roleTone(member.role())), new Hint(time(member)));
        line.addClassName("l-row");
        VolunteerApi.VolunteerState state = member.state();
        if (member.until() == null && state == VolunteerApi.VolunteerState.PAUSED) {
            line.add(new Tag(getTranslation("volunteer.state.PAUSED"), Notice.Tone.PAUSE));
        }
        if (mayChange && member.until() == null) {
            line.add(buttons(member, state));
        }
        return line;
    }

    private Span buttons(VolunteerApi.Member member, VolunteerApi.@Nullable VolunteerState state) {
        Span buttons = new Span();
        buttons.addClassName("l-right");
        if (member.role() != VolunteerApi.TeamRole.CAPTAIN && state == VolunteerApi.VolunteerState.ACTIVE) {
            buttons.add(small("volunteer.team.appoint", () -> ConfirmDialogs.appoint(api, team, member, changed)));
        }
        buttons.add(small("volunteer.team.let-go", () -> ConfirmDialogs.letGo(api, team, member, changed)));
        return buttons;
    }

    private Button small(String words, Runnable action) {
        Button button = new Button(getTranslation(words), _ -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private String role(VolunteerApi.TeamRole role) {
        return getTranslation("volunteer.role." + role.name());
    }

    private static Notice.Tone roleTone(VolunteerApi.TeamRole role) {
        return role == VolunteerApi.TeamRole.MEMBER ? Notice.Tone.MUTE : Notice.Tone.INFO;
    }

    private String time(VolunteerApi.Member member) {
        LocalDate until = member.until();
        return until == null
                ? getTranslation("volunteer.since", member.since().toString())
                : getTranslation("volunteer.from-to", member.since().toString(), until.toString());
    }
}
