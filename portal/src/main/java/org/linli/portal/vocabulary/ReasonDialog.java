package org.linli.portal.vocabulary;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** What becomes of the vocabulary, and why; for the history. */
final class ReasonDialog extends Dialog {

    private static final int LONGEST = 200;

    /**
     * @param verb of the button
     * @param take given the reason and a key under which the command counts once
     */
    ReasonDialog(String title, String verb, Component what, BiConsumer<VocabularyApi.Reason, String> take) {
        String key = UUID.randomUUID().toString();
        setHeaderTitle(title);
        setWidth("min(560px, 100vw)");
        TextField reason = new TextField(getTranslation("vocabulary.reason"));
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("vocabulary.reason.help"));
        add(what, new FormColumn(reason));
        new ProblemForm(this).field("/reason", reason).buttons(verb, () -> {
            take.accept(new VocabularyApi.Reason(reason.getValue()), key);
            close();
        });
    }
}
