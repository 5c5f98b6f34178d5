package org.linli.portal.vocabulary;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.linli.portal.ui.ProblemForm;

/** A question before something is done; what the service says against it is shown in it. */
final class ConfirmDialog extends Dialog {

    /** @param words key of the verb; {@code <words>.ask} is the question about {@code what} */
    ConfirmDialog(String words, String what, Runnable action) {
        setHeaderTitle(getTranslation(words));
        add(new Paragraph(getTranslation(words + ".ask", what)));
        new ProblemForm(this).buttons(getTranslation(words), () -> {
            action.run();
            close();
        });
    }
}
