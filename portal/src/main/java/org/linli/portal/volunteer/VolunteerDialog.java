package org.linli.portal.volunteer;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;

/** Registers a volunteer, at first thought at the place one looks at, or changes one who is there. */
final class VolunteerDialog extends Dialog {

    private final SkillNames names;
    private final UnitPicker unit;
    private final TextField name = new TextField(getTranslation("volunteer.field.NAME"));
    private final TextField telephone = new TextField(getTranslation("volunteer.field.TELEPHONE"));
    private final Select<VolunteerApi.VolunteerKind> kind = new Select<>();
    private final MultiSelectComboBox<VolunteerApi.Skill> skills =
            new MultiSelectComboBox<>(getTranslation("volunteer.skill"));
    private final FormColumn fields = new FormColumn();

    /** Somebody new. */
    VolunteerDialog(VolunteerApi api, SkillNames names, UnitPickers pickers, Consumer<VolunteerApi.Volunteer> done) {
        this.names = names;
        unit = pickers.of(getTranslation("volunteer.unit")).here();
        setHeaderTitle(getTranslation("volunteer.register"));
        name.setRequiredIndicatorVisible(true);
        telephone.setRequiredIndicatorVisible(true);
        DayField consentedOn = new DayField(getTranslation("volunteer.consented.on"));
        consentedOn.setRequiredIndicatorVisible(true);
        consentedOn.setHelperText(getTranslation("volunteer.consented.help"));
        Checkbox active = new Checkbox(getTranslation("volunteer.active.at-once"), true);
        String key = UUID.randomUUID().toString();
        ProblemForm form = form().field("/consentedAt", consentedOn);
        fields.add(consentedOn, active);
        kind.setValue(VolunteerApi.VolunteerKind.RESIDENT);
        form.buttons(getTranslation("volunteer.register"), () -> {
            if (consentedOn.getValue() == null) {
                form.refuse(consentedOn, getTranslation("volunteer.consented.needed"));
                return;
            }
            String chosen = unit.unit();
            if (chosen == null) {
                form.refuse(unit, getTranslation("ui.unit.missing"));
                return;
            }
            done.accept(api.register(
                    key,
                    new VolunteerApi.Registration(
                            chosen,
                            name.getValue(),
                            telephone.getValue(),
                            kind.getValue(),
                            codes(),
                            consentedOn.getValue().atStartOfDay(Times.ZONE).toInstant(),
                            active.getValue())));
            close();
        });
    }

    /** Other particulars; name and telephone only where something is typed, since they are not shown here. */
    VolunteerDialog(
            VolunteerApi api, SkillNames names, UnitPickers pickers, VolunteerApi.Volunteer volunteer, Runnable done) {
        this.names = names;
        unit = pickers.of(getTranslation("volunteer.unit")).at(volunteer.unit(), Words.lineage(volunteer.lineage()));
        setHeaderTitle(getTranslation("volunteer.change"));
        name.setPlaceholder(volunteer.name());
        telephone.setPlaceholder(volunteer.telephone());
        name.setHelperText(getTranslation("volunteer.unchanged"));
        telephone.setHelperText(getTranslation("volunteer.unchanged"));
        ProblemForm form = form();
        kind.setValue(volunteer.kind());
        skills.setValue(names.usable().stream()
                .filter(skill -> volunteer.skills().contains(skill.code()))
                .toList());
        List<String> retired = volunteer.skills().stream()
                .filter(code ->
                        names.usable().stream().noneMatch(skill -> skill.code().equals(code)))
                .toList();
        form.buttons(getTranslation("volunteer.save"), () -> {
            List<String> kept = new ArrayList<>(retired);
            kept.addAll(codes());
            api.changeVolunteer(
                    volunteer.id(),
                    VolunteerApi.version(volunteer.version()),
                    new VolunteerApi.VolunteerChange(
                            unit.unitOtherThan(volunteer.unit()),
                            typed(name),
                            typed(telephone),
                            kind.getValue(),
                            kept));
            close();
            done.run();
        });
    }

    private ProblemForm form() {
        name.setMaxLength(40);
        telephone.setMaxLength(30);
        kind.setLabel(getTranslation("volunteer.kind"));
        kind.setItems(VolunteerApi.VolunteerKind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : getTranslation("volunteer.kind." + each.name()));
        skills.setItems(names.usable());
        skills.setItemLabelGenerator(names::of);
        unit.setRequiredIndicatorVisible(true);
        fields.setAutoResponsive(true);
        fields.setExpandFields(true);
        fields.add(unit, name, telephone, kind, skills);
        setWidth("min(560px, 100vw)");
        add(fields);
        return new ProblemForm(this)
                .field("/unit", unit)
                .field("/name", name)
                .field("/telephone", telephone)
                .field("/kind", kind)
                .field("/skills", skills);
    }

    private List<String> codes() {
        return skills.getValue().stream().map(VolunteerApi.Skill::code).sorted().toList();
    }

    private static @Nullable String typed(TextField field) {
        return field.isEmpty() ? null : field.getValue();
    }
}
