package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.Map;
import org.linli.portal.service.Once;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UnitPicker;

/** Starts the service of a compound. */
final class ServiceDialog extends Dialog {

    /** @param changed runs when it has started */
    ServiceDialog(PropertyDesk desk, PropertyApi.Company company, Runnable changed) {
        super();
        setHeaderTitle(getTranslation("property.service.start.of", company.name()));
        setWidth("min(480px, 100vw)");
        UnitPicker unit = desk.compoundField(getTranslation("property.compound"));
        unit.setHelperText(getTranslation("property.compound.help"));
        Select<PropertyApi.Mode> mode = new Select<>();
        mode.setLabel(getTranslation("property.mode"));
        mode.setItems(PropertyApi.Mode.values());
        mode.setItemLabelGenerator(one -> getTranslation("property.mode." + one.name()));
        mode.setValue(
                company.kind() == PropertyApi.Kind.STREET_FALLBACK
                        ? PropertyApi.Mode.STREET_FALLBACK
                        : PropertyApi.Mode.SINGLE);
        DayField since = new DayField(getTranslation("property.since"), desk.today());
        FormColumn layout = new FormColumn(unit, mode, since);
        layout.setAutoResponsive(true);
        layout.setExpandFields(true);
        add(layout);
        Once once = new Once();
        new ProblemForm(this)
                .field("/unit", unit)
                .field("/mode", mode)
                .field("/since", since)
                .buttons(getTranslation("property.service.start"), () -> {
                    Map<String, Object> body = new HashMap<>();
                    body.put("company", company.id());
                    String chosen = unit.unit();
                    if (chosen != null) {
                        body.put("unit", chosen);
                    }
                    body.put("mode", mode.getValue().name());
                    if (since.getValue() != null) {
                        body.put("since", since.getValue().toString());
                    }
                    desk.api().startService(once.keyOf(body), body);
                    close();
                    changed.run();
                });
    }
}
