package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.linli.portal.ui.ProblemForm;

/** Asks why a company is suspended, resumed or closed. */
final class StateDialog extends Dialog {

    private static final int LONGEST = 200;

    /** @param verb suspend, resume or close */
    StateDialog(PropertyDesk desk, PropertyApi.Company company, String verb, Runnable changed) {
        super();
        setHeaderTitle(getTranslation("property.state.ask", getTranslation("property." + verb), company.name()));
        TextField reason = new TextField(getTranslation("property.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("property.note." + verb)), reason);
        new ProblemForm(this).field("/reason", reason).buttons(getTranslation("property." + verb), () -> {
            desk.api().changeState(company.id(), verb, company.etag(), Map.of("reason", reason.getValue()));
            close();
            changed.run();
        });
    }
}
