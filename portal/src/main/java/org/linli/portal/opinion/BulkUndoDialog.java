package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.portal.ui.ProblemForm;

/** 撤销 of all that an action did: what that means is said once more before it begins. */
final class BulkUndoDialog extends Dialog {

    /** @param begun is given the action as it is being taken back */
    BulkUndoDialog(BulkApi.Action action, BulkApi api, Consumer<BulkApi.Action> begun) {
        int done = action.count(BulkApi.Outcome.DONE);
        setHeaderTitle(getTranslation("opinion.bulk.undo.title." + action.kind().name()));
        setWidth("min(480px, 100vw)");
        add(new Paragraph(
                getTranslation("opinion.bulk.undo.note." + action.kind().name(), done)));
        add(new Paragraph(getTranslation("opinion.bulk.undo.kept")));
        String key = UUID.randomUUID().toString();
        new ProblemForm(this).buttons(getTranslation("opinion.bulk.undo.verb", done), () -> {
            BulkApi.Action undoing = api.undo(action.id(), key);
            close();
            begun.accept(undoing);
        });
    }
}
