package org.linli.portal.volunteer;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;

/** Founds a team, at first thought at the place one looks at, or changes one that is there. */
final class TeamDialog extends Dialog {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTACT = 100;

    private final UnitPicker unit;
    private final TextField name = new TextField(getTranslation("volunteer.team.name"));
    private final Select<VolunteerApi.TeamKind> kind = new Select<>();
    private final TextField contact = new TextField(getTranslation("volunteer.team.contact"));
    private final DayField foundedOn = new DayField(getTranslation("volunteer.team.founded"));
    private final FormColumn fields = new FormColumn();

    /** A new team. */
    TeamDialog(VolunteerApi api, UnitPickers pickers, Consumer<VolunteerApi.Team> done) {
        unit = pickers.of(getTranslation("volunteer.unit")).here();
        setHeaderTitle(getTranslation("volunteer.team.found"));
        String key = UUID.randomUUID().toString();
        ProblemForm form = form().field("/foundedOn", foundedOn);
        fields.add(foundedOn);
        form.buttons(getTranslation("volunteer.team.found"), () -> {
            String chosen = unit.unit();
            if (chosen == null) {
                form.refuse(unit, getTranslation("ui.unit.missing"));
                return;
            }
            done.accept(api.found(
                    key,
                    new VolunteerApi.TeamFounding(
                            chosen, kind.getValue(), name.getValue(), contact.getValue(), foundedOn.getValue())));
            close();
        });
    }

    /** Another unit, name, kind or contact. */
    TeamDialog(VolunteerApi api, UnitPickers pickers, VolunteerApi.Team team, Runnable done) {
        unit = pickers.of(getTranslation("volunteer.unit")).at(team.unit(), Words.lineage(team.lineage()));
        unit.setHelperText(getTranslation("volunteer.team.unit.help"));
        setHeaderTitle(getTranslation("volunteer.team.change"));
        name.setValue(team.name());
        contact.setValue(team.contact() == null ? "" : team.contact());
        ProblemForm form = form();
        kind.setValue(team.kind());
        form.buttons(getTranslation("volunteer.save"), () -> {
            api.changeTeam(
                    team.id(),
                    VolunteerApi.version(team.version()),
                    new VolunteerApi.TeamChange(
                            unit.unitOtherThan(team.unit()), kind.getValue(), name.getValue(), contact.getValue()));
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
        unit.setRequiredIndicatorVisible(true);
        fields.setAutoResponsive(true);
        fields.setExpandFields(true);
        fields.add(unit, name, kind, contact);
        setWidth("min(560px, 100vw)");
        add(fields);
        return new ProblemForm(this)
                .field("/unit", unit)
                .field("/name", name)
                .field("/kind", kind)
                .field("/contact", contact);
    }
}
