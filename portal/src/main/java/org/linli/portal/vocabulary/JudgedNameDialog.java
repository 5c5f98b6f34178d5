package org.linli.portal.vocabulary;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** 改名: another name for a set of judged queries. */
final class JudgedNameDialog extends Dialog {

    /** @param take given the name as it was typed */
    JudgedNameDialog(TrialApi.JudgedSet set, Consumer<String> take) {
        setHeaderTitle(getTranslation("vocabulary.judged.rename"));
        TextField name = JudgedSetDialog.nameField(getTranslation("vocabulary.judged.name"));
        name.setValue(set.name());
        add(new FormColumn(name));
        new ProblemForm(this).field("/name", name).buttons(getTranslation("vocabulary.judged.rename"), () -> {
            take.accept(name.getValue());
            close();
        });
    }
}
