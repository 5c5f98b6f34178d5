package org.linli.portal.volunteer;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.portal.place.Place;
import org.linli.portal.ui.ProblemForm;

/** Founds a team at the place one looks at, or changes one that is there. */
final class TeamDialog extends Dialog {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTACT = 100;

    private final TextField name = new TextField(getTranslation("volunteer.team.name"));
    private final Select<VolunteerApi.TeamKind> kind = new Select<>();
    private final TextField contact = new TextField(getTranslation("volunteer.team.contact"));
    private final DatePicker foundedOn = new DatePicker(getTranslation("volunteer.team.founded"));
    private final FormLayout fields = new FormLayout(name, kind, contact);

    /** A new team of this place. */
    TeamDialog(VolunteerApi api, Place place, Consumer<VolunteerApi.Team> done) {
        setHeaderTitle(getTranslation("volunteer.team.found.at", place.name()));
        fields.add(foundedOn);
        String key = UUID.randomUUID().toString();
        form().field("/foundedOn", foundedOn).buttons(getTranslation("volunteer.team.found"), () -> {
            done.accept(api.found(
                    key,
                    new VolunteerApi.TeamFounding(
                            place.id(), kind.getValue(), name.getValue(), contact.getValue(), foundedOn.getValue())));
            close();
        });
    }

    /** Another name, kind or contact. */
    TeamDialog(VolunteerApi api, VolunteerApi.Team team, Runnable done) {
        setHeaderTitle(getTranslation("volunteer.team.change"));
        name.setValue(team.name());
        kind.setValue(team.kind());
        contact.setValue(team.contact() == null ? "" : team.contact());
        form().buttons(getTranslation("volunteer.save"), () -> {
            api.changeTeam(
                    team.id(),
                    VolunteerApi.version(team.version()),
                    new VolunteerApi.TeamChange(null, kind.getValue(), name.getValue(), contact.getValue()));
            close();
            done.run();
        });
    }

    private ProblemForm form() {
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("volunteer.team.kind"));
        kind.setItems(VolunteerApi.TeamKind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : getTranslation("volunteer.team-kind." + each.name()));
        kind.setRequiredIndicatorVisible(true);
        contact.setMaxLength(LONGEST_CONTACT);
        contact.setHelperText(getTranslation("volunteer.team.contact.help"));
        add(fields);
        return new ProblemForm(this).field("/name", name).field("/kind", kind).field("/contact", contact);
    }
}
