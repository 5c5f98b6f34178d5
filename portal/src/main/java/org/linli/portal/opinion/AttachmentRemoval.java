package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.linli.portal.ui.ProblemForm;

/** 移除附件, for a reason that stays. */
final class AttachmentRemoval extends Dialog {

    private static final int LONGEST_REASON = 500;

    /** @param remove is given the reason; exceptions of the service are shown */
    AttachmentRemoval(AttachmentApi.Attachment attachment, Consumer<String> remove) {
        setHeaderTitle(getTranslation("attachment.remove"));
        TextArea reason = new TextArea(getTranslation("attachment.remove.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setAutofocus(true);
        Div fields = new Div(new Paragraph(getTranslation("attachment.remove.note", attachment.fileName())), reason);
        fields.addClassName("l-form");
        add(fields);
        new ProblemForm(this).field("/reason", reason).buttons(getTranslation("attachment.remove"), () -> {
            remove.accept(reason.getValue());
            close();
        });
    }
}
