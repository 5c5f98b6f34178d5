package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** Asks how a matter ends, and why where it was not settled. */
final class ClosingDialog extends Dialog {

    private static final int LONGEST = 500;

    ClosingDialog(MatterApi api, MatterApi.Matter matter, Runnable changed) {
        super();
        setHeaderTitle(getTranslation("property.matter.close.of", matter.title()));
        setWidth("min(560px, 100vw)");
        Select<MatterApi.Outcome> outcome = new Select<>();
        outcome.setLabel(getTranslation("property.matter.outcome"));
        outcome.setItemLabelGenerator(one -> getTranslation("property.matter.outcome." + one.name()));
        outcome.setItems(MatterApi.Outcome.values());
        TextArea reason = new TextArea(getTranslation("property.reason"));
        reason.setMaxLength(LONGEST);
        outcome.addValueChangeListener(chosen -> reason.setVisible(chosen.getValue() != MatterApi.Outcome.SETTLED));
        outcome.setValue(
                matter.state() == MatterApi.State.ANSWERED
                        ? MatterApi.Outcome.SETTLED
                        : MatterApi.Outcome.NOT_FEASIBLE);
        add(new Paragraph(getTranslation("property.matter.close.note")), new FormColumn(outcome, reason));
        new ProblemForm(this)
                .field("/outcome", outcome)
                .field("/reason", reason)
                .buttons(getTranslation("property.matter.close"), () -> {
                    Map<String, Object> body = new HashMap<>();
                    body.put("outcome", outcome.getValue().name());
                    if (reason.isVisible()) {
                        body.put("reason", reason.getValue());
                    }
                    api.take(matter.id(), "closing", matter.etag(), body);
                    close();
                    changed.run();
                });
    }
}
