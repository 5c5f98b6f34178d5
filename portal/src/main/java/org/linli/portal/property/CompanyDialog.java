package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.Once;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UnitPicker;

/** Registers a company, or changes one. What is wrong is said by the service, at the field. */
final class CompanyDialog extends Dialog {

    private final PropertyDesk desk;
    private final PropertyApi.@Nullable Company before;
    private final TextField code = new TextField(getTranslation("property.code"));
    private final TextField name = new TextField(getTranslation("property.name"));
    private final Select<PropertyApi.Kind> kind = new Select<>();
    private final UnitPicker unit;
    private final Select<PropertyApi.Party> party = new Select<>();
    private final DayField partySince = new DayField(getTranslation("property.party.from"));
    private final TextField contactName = new TextField(getTranslation("property.contact.NAME"));
    private final TextField contactTelephone = new TextField(getTranslation("property.contact.TELEPHONE"));
    private final Once once = new Once();

    /**
     * @param before the company to change; null to register one
     * @param done is given the company as the service keeps it
     */
    CompanyDialog(PropertyDesk desk, PropertyApi.@Nullable Company before, Consumer<PropertyApi.Company> done) {
        super();
        this.desk = desk;
        this.before = before;
        setHeaderTitle(getTranslation(before == null ? "property.company.register" : "property.company.change"));
        setWidth("min(560px, 100vw)");
        unit = desk.keeperField(getTranslation("property.keptby"));
        ProblemForm form = new ProblemForm(this)
                .field("/code", code)
                .field("/name", name)
                .field("/kind", kind)
                .field("/unit", unit)
                .field("/party", party)
                .field("/partySince", partySince)
                .field("/contactName", contactName)
                .field("/contactTelephone", contactTelephone);
        add(fields());
        form.buttons(getTranslation("property.save"), () -> {
            PropertyApi.Company saved = save();
            close();
            done.accept(saved);
        });
    }

    private FormColumn fields() {
        code.setMaxLength(40);
        code.setHelperText(getTranslation("property.code.help"));
        name.setMaxLength(100);
        contactName.setMaxLength(40);
        contactTelephone.setMaxLength(20);
        kind.setLabel(getTranslation("property.filter.kind"));
        kind.setItems(PropertyApi.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("property.kind." + one.name()));
        kind.setValue(PropertyApi.Kind.PROFESSIONAL);
        party.setLabel(getTranslation("property.filter.party"));
        party.setItems(PropertyApi.Party.values());
        party.setItemLabelGenerator(one -> getTranslation("property.party." + one.name()));
        party.setValue(PropertyApi.Party.NONE);
        partySince.setMax(desk.today());
        FormColumn layout = new FormColumn();
        layout.setAutoResponsive(true);
        layout.setExpandFields(true);
        if (before == null) {
            unit.here();
            layout.add(code, name, kind, unit, party, partySince, contactName, contactTelephone);
        } else {
            name.setValue(before.name());
            kind.setValue(before.kind());
            unit.at(before.unit().id(), before.unit().path());
            contactName.setPlaceholder(before.contactName() == null ? "" : before.contactName());
            contactTelephone.setPlaceholder(before.contactTelephone() == null ? "" : before.contactTelephone());
            contactName.setHelperText(getTranslation("property.contact.keep"));
            layout.add(name, kind, unit, contactName, contactTelephone);
        }
        return layout;
    }

    private PropertyApi.Company save() {
        Map<String, Object> body = new HashMap<>();
        put(
                body,
                "unit",
                unit.unitOtherThan(before == null ? null : before.unit().id()));
        body.put("name", name.getValue());
        body.put("kind", kind.getValue().name());
        put(body, "contactName", contactName.getValue().isBlank() ? null : contactName.getValue());
        put(body, "contactTelephone", contactTelephone.getValue().isBlank() ? null : contactTelephone.getValue());
        if (before != null) {
            return desk.api().change(before.id(), before.etag(), body);
        }
        body.put("code", code.getValue());
        body.put("party", party.getValue().name());
        put(
                body,
                "partySince",
                partySince.getValue() == null ? null : partySince.getValue().toString());
        return desk.api().register(once.keyOf(body), body);
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
