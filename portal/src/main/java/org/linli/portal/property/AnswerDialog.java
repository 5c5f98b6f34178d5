package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.linli.portal.ui.ProblemForm;

/** Asks for the answer to a matter. */
final class AnswerDialog extends Dialog {

    private static final int LONGEST = 2_000;

    AnswerDialog(MatterApi api, MatterApi.Matter matter, Runnable changed) {
        super();
        setHeaderTitle(getTranslation("property.matter.answer.of", matter.title()));
        setWidth("min(560px, 100vw)");
        TextArea text = new TextArea(getTranslation("property.matter.answer"));
        text.setMaxLength(LONGEST);
        text.setMinHeight("9em");
        text.setWidthFull();
        add(new Paragraph(getTranslation("property.matter.answer.note")), text);
        new ProblemForm(this).field("/text", text).buttons(getTranslation("property.matter.answer.do"), () -> {
            api.take(matter.id(), "answer", matter.etag(), Map.of("text", text.getValue()));
            close();
            changed.run();
        });
    }
}
