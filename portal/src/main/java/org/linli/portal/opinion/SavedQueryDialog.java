package org.linli.portal.opinion;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** 常用查询: its name, when to be told, and whether colleagues may use it. */
final class SavedQueryDialog extends Dialog {

    private static final int LONGEST_NAME = 60;

    /** Does it with what was chosen; exceptions of the service are shown. */
    @FunctionalInterface
    interface Keeping {
        void keep(String name, SavedApi.Alert alert, boolean shared);
    }

    SavedQueryDialog(String title, String chosenName, SavedApi.Alert chosenAlert, boolean isShared, Keeping keeping) {
        setHeaderTitle(title);
        setWidth("min(520px, 100vw)");
        TextField name = new TextField(getTranslation("opinion.saved.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(chosenName);
        Select<SavedApi.Alert> alert = new Select<>();
        alert.setLabel(getTranslation("opinion.saved.alert"));
        alert.setItems(SavedApi.Alert.values());
        alert.setItemLabelGenerator(each -> getTranslation("opinion.saved.alert." + each.name()));
        alert.setHelperText(getTranslation("opinion.saved.alert.help"));
        alert.setValue(chosenAlert);
        Checkbox shared = new Checkbox(getTranslation("opinion.saved.shared"), isShared);
        shared.setHelperText(getTranslation("opinion.saved.shared.help"));
        add(new FormColumn(name, alert, shared));
        ProblemForm form = new ProblemForm(this).field("/name", name).field("/alert", alert);
        form.buttons(getTranslation("opinion.saved.keep"), () -> {
            if (name.getValue().isBlank()) {
                form.refuse(name, getTranslation("opinion.saved.nameless"));
                return;
            }
            keeping.keep(name.getValue().strip(), alert.getValue(), shared.getValue());
            close();
        });
    }
}
