package org.linli.portal.vocabulary;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.linli.portal.ui.ProblemForm;

/** 放弃修改: the draft is again what is published. */
final class DiscardDialog extends Dialog {

    DiscardDialog(VocabularyApi api, Answered<VocabularyApi.State> state, Runnable done) {
        String key = UUID.randomUUID().toString();
        VocabularyApi.State now = state.value();
        setHeaderTitle(getTranslation("vocabulary.discard"));
        add(new Paragraph(
                getTranslation("vocabulary.discard.ask", now.added(), now.changed(), now.removed(), now.edition())));
        new ProblemForm(this).buttons(getTranslation("vocabulary.discard"), () -> {
            api.discard(state.version(), key);
            close();
            done.run();
        });
    }
}
