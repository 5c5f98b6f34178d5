package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.linli.portal.ui.ProblemForm;

/** Asks why a matter is not over. */
final class ReopeningDialog extends Dialog {

    private static final int LONGEST = 500;

    ReopeningDialog(MatterApi api, MatterApi.Matter matter, Runnable changed) {
        super();
        setHeaderTitle(getTranslation("property.matter.reopen.of", matter.title()));
        setWidth("min(560px, 100vw)");
        TextArea reason = new TextArea(getTranslation("property.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("property.matter.reopen.note")), reason);
        new ProblemForm(this).field("/reason", reason).buttons(getTranslation("property.matter.reopen"), () -> {
            api.take(matter.id(), "reopening", matter.etag(), Map.of("reason", reason.getValue()));
            close();
            changed.run();
        });
    }
}
