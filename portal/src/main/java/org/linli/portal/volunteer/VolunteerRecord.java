package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.MaskedField;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPickers;

/** One volunteer beside the list: masked, with the teams they are and were in. */
final class VolunteerRecord extends Div {

    private final VolunteerApi api;
    private final VolunteerApi.Volunteer volunteer;
    private final boolean mayChange;
    private final Runnable changed;

    /** @param changed is run after every change */
    VolunteerRecord(
            VolunteerApi api, UnitPickers pickers, String id, boolean mayChange, SkillNames skills, Runnable changed) {
        this.api = api;
        this.volunteer = api.volunteer(id);
        this.mayChange = mayChange;
        this.changed = changed;
        addClassName("l-full");
        RecordPage page = new RecordPage(Words.name(volunteer.name(), this))
                .tags(
                        new Tag(
                                getTranslation(
                                        "volunteer.state." + volunteer.state().name()),
                                Words.tone(volunteer.state())),
                        new Tag(
                                getTranslation(
                                        "volunteer.kind." + volunteer.kind().name()),
                                Notice.Tone.MUTE));
        if (mayChange) {
            page.actions(actions(skills, pickers).toArray(Button[]::new));
        }
        page.section(facts(skills));
        Div teams = teams();
        if (teams.getComponentCount() > 0) {
            page.section(getTranslation("room.volunteer.teams"), teams);
        }
        add(page);
    }

    private List<Button> actions(SkillNames skills, UnitPickers pickers) {
        List<Button> actions = new ArrayList<>();
        switch (volunteer.state()) {
            case REGISTERED -> actions.add(turn("activate"));
            case PAUSED -> actions.add(turn("resume"));
            case ACTIVE, LEFT -> {}
        }
        if (volunteer.state() != VolunteerApi.VolunteerState.LEFT) {
            actions.add(new Button(
                    getTranslation("volunteer.change"),
                    _ -> new VolunteerDialog(api, skills, pickers, volunteer, changed).open()));
            if (volunteer.state() == VolunteerApi.VolunteerState.ACTIVE) {
                actions.add(turn("pause"));
            }
            actions.add(turn("leave"));
        }
        return actions;
    }

    private Button turn(String verb) {
        return new Button(getTranslation("volunteer." + verb), _ -> ConfirmDialogs.turn(api, volunteer, verb, changed));
    }

    private Facts facts(SkillNames skills) {
        Instant left = volunteer.leftAt();
        Facts facts = new Facts();
        personal(facts, VolunteerApi.PersonalField.NAME, volunteer.name());
        personal(facts, VolunteerApi.PersonalField.TELEPHONE, volunteer.telephone());
        return facts.fact(getTranslation("volunteer.unit"), Words.lineage(volunteer.lineage()))
                .fact(getTranslation("volunteer.skill"), skills.all(volunteer.skills()))
                .fact(getTranslation("volunteer.consented"), Times.full(volunteer.consentedAt()))
                .fact(getTranslation("volunteer.registered"), Times.full(volunteer.registeredAt()))
                .fact(getTranslation("volunteer.left"), left == null ? null : Times.full(left));
    }

    private void personal(Facts facts, VolunteerApi.PersonalField field, @Nullable String masked) {
        String what = getTranslation("volunteer.field." + field.name());
        if (masked == null) {
            facts.fact(what, getTranslation("volunteer.deleted"));
        } else if (mayChange) {
            facts.fact(
                    what,
                    new MaskedField(
                            what,
                            masked,
                            reason -> api.reveal(volunteer.id(), new VolunteerApi.Reveal(field, reason))
                                    .value()));
        } else {
            facts.fact(what, masked);
        }
    }

    private Div teams() {
        Div teams = new Div();
        teams.addClassName("l-people");
        api.teamsOf(volunteer.id()).items().forEach(each -> teams.add(team(each)));
        return teams;
    }

    private Component team(VolunteerApi.Membership membership) {
        LocalDate until = membership.until();
        Span time = new Hint(
                until == null
                        ? getTranslation("volunteer.since", membership.since().toString())
                        : getTranslation("volunteer.from-to", membership.since().toString(), until.toString()));
        Div line = new Div(
                new Anchor(TeamsView.address(membership.team()), membership.name()),
                new Tag(getTranslation("volunteer.role." + membership.role().name()), Notice.Tone.MUTE),
                time);
        line.addClassName("l-row");
        return line;
    }
}
