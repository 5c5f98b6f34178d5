package org.linli.portal.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** The changes of a unit that need one field only. */
final class UnitChanges {

    static final int LONGEST_NAME = 60;
    static final int MOST_HOUSEHOLDS = 1_000_000;

    private UnitChanges() {}

    static void rename(UnitApi api, UnitApi.Unit unit, Consumer<UnitApi.Unit> changed) {
        UI ui = UI.getCurrent();
        TextField name = new TextField(ui.getTranslation("structure.field.name"));
        name.setValue(unit.name());
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST_NAME);
        name.setHelperText(ui.getTranslation("structure.rename.hint"));
        new ChangeDialog(ui.getTranslation("structure.rename.title", unit.name()), () -> changed.accept(unit))
                .field("/name", name)
                .open(ui.getTranslation("structure.rename.verb"), () -> {
                    changed.accept(api.rename(
                            unit.id(),
                            unit.etag(),
                            new UnitApi.Renaming(name.getValue().strip())));
                    return true;
                });
        name.focus();
    }

    static void count(UnitApi api, UnitApi.Unit unit, Consumer<UnitApi.Unit> changed) {
        UI ui = UI.getCurrent();
        IntegerField households = households(ui);
        households.setValue(unit.households());
        households.setHelperText(ui.getTranslation("structure.count.hint"));
        new ChangeDialog(ui.getTranslation("structure.count.title", unit.name()), () -> changed.accept(unit))
                .field("/households", households)
                .open(ui.getTranslation("structure.count.verb"), () -> {
                    changed.accept(
                            api.count(unit.id(), unit.etag(), new UnitApi.HouseholdCount(households.getValue())));
                    return true;
                });
        households.focus();
    }

    /** A field for a number of households; it takes no more than the service does. */
    static IntegerField households(UI ui) {
        IntegerField households = new IntegerField(ui.getTranslation("structure.field.households"));
        households.setMin(0);
        households.setMax(MOST_HOUSEHOLDS);
        return households;
    }
}
