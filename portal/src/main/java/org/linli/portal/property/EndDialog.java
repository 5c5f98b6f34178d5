package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.ProblemForm;

/** Asks from which day something no longer holds: a service, or somebody's work. */
final class EndDialog extends Dialog {

    /**
     * @param what ends
     * @param note what comes with it
     * @param changed runs when it is done
     * @param end does it, with the first day on which it no longer holds
     */
    EndDialog(PropertyDesk desk, String what, String note, Runnable changed, Consumer<String> end) {
        super();
        setHeaderTitle(getTranslation("property.end.of", what));
        DayField until = new DayField(getTranslation("property.until"), desk.today());
        until.setWidthFull();
        add(new Paragraph(note), until);
        new ProblemForm(this).field("/until", until).buttons(getTranslation("property.end"), () -> {
            end.accept((until.getValue() == null ? desk.today() : until.getValue()).toString());
            close();
            changed.run();
        });
    }
}
