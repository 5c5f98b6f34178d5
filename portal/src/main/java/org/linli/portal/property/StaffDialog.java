package org.linli.portal.property;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.portal.service.Once;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** Takes somebody on for a company in a compound that it serves. */
final class StaffDialog extends Dialog {

    private static final int MOST = 200;

    /** @param changed runs when they are there */
    StaffDialog(PropertyDesk desk, PropertyApi.Company company, Runnable changed) {
        super();
        setHeaderTitle(getTranslation("property.staff.takeon.of", company.name()));
        setWidth("min(480px, 100vw)");
        ComboBox<PropertyApi.Place> unit = new ComboBox<>(getTranslation("property.compound"));
        unit.setItems(served(desk, company));
        unit.setItemLabelGenerator(PropertyApi.Place::path);
        unit.setHelperText(getTranslation("property.staff.compound.help"));
        Select<PropertyApi.Job> job = new Select<>();
        job.setLabel(getTranslation("property.job"));
        job.setItems(PropertyApi.Job.values());
        job.setItemLabelGenerator(one -> getTranslation("property.job." + one.name()));
        job.setValue(PropertyApi.Job.PROJECT_MANAGER);
        TextField name = new TextField(getTranslation("property.staff.who"));
        name.setMaxLength(40);
        TextField telephone = new TextField(getTranslation("property.contact.TELEPHONE"));
        telephone.setMaxLength(20);
        DayField since = new DayField(getTranslation("property.staff.since"), desk.today());
        since.setMax(desk.today());
        FormColumn layout = new FormColumn(unit, job, name, telephone, since);
        layout.setAutoResponsive(true);
        layout.setExpandFields(true);
        add(layout, new Paragraph(getTranslation("property.staff.purpose")));
        Once once = new Once();
        new ProblemForm(this)
                .field("/unit", unit)
                .field("/job", job)
                .field("/name", name)
                .field("/telephone", telephone)
                .field("/since", since)
                .buttons(getTranslation("property.staff.takeon"), () -> {
                    Map<String, Object> body = new HashMap<>();
                    body.put("company", company.id());
                    if (unit.getValue() != null) {
                        body.put("unit", unit.getValue().id());
                    }
                    body.put("job", job.getValue().name());
                    body.put("name", name.getValue());
                    if (!telephone.getValue().isBlank()) {
                        body.put("telephone", telephone.getValue());
                    }
                    if (since.getValue() != null) {
                        body.put("since", since.getValue().toString());
                    }
                    desk.api().takeOn(once.keyOf(body), body);
                    close();
                    changed.run();
                });
    }

    /** The compounds that the company serves within the user's scope. */
    private static List<PropertyApi.Place> served(PropertyDesk desk, PropertyApi.Company company) {
        return desk.api().services(Map.of("company", company.id(), "state", "OPEN", "limit", MOST)).items().stream()
                .map(PropertyApi.Service::place)
                .toList();
    }
}
