package org.linli.portal.volunteer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.Optional;
import org.linli.portal.ui.ProblemForm;

/** Takes an active volunteer of the team's subtree into the team. */
final class JoinDialog extends Dialog {

    private static final int OFFERED = 500;

    JoinDialog(VolunteerApi api, VolunteerApi.Team team, Runnable done) {
        setHeaderTitle(getTranslation("volunteer.team.join"));
        ComboBox<VolunteerApi.Volunteer> who = new ComboBox<>(getTranslation("volunteer.one"));
        who.setItems(api.volunteers(Map.of("within", team.unit(), "state", "ACTIVE", "limit", OFFERED))
                .items());
        who.setItemLabelGenerator(each -> getTranslation(
                "volunteer.offered",
                Words.name(each.name(), this),
                Optional.ofNullable(each.telephone()).orElse(""),
                Words.place(each.lineage())));
        who.setWidthFull();
        who.setRequiredIndicatorVisible(true);
        who.setHelperText(getTranslation("volunteer.team.join.help", Words.place(team.lineage())));
        Select<VolunteerApi.TeamRole> role = new Select<>();
        role.setLabel(getTranslation("volunteer.team.role"));
        role.setItems(VolunteerApi.TeamRole.MEMBER, VolunteerApi.TeamRole.DEPUTY);
        role.setItemLabelGenerator(each -> getTranslation("volunteer.role." + each.name()));
        role.setValue(VolunteerApi.TeamRole.MEMBER);
        role.setWidthFull();
        add(who, role);
        ProblemForm form = new ProblemForm(this).field("/volunteer", who).field("/role", role);
        form.buttons(getTranslation("volunteer.team.join"), () -> {
            VolunteerApi.Volunteer chosen = who.getValue();
            if (chosen == null) {
                form.refuse(who, getTranslation("volunteer.choose"));
                return;
            }
            api.join(
                    team.id(),
                    VolunteerApi.version(team.version()),
                    new VolunteerApi.Joining(chosen.id(), role.getValue()));
            close();
            done.run();
        });
    }
}
