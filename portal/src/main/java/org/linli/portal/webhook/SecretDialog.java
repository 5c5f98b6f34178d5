package org.linli.portal.webhook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.portal.ui.FormColumn;

/** The secret, this once. It is not closed by a click beside it. */
final class SecretDialog extends Dialog {

    SecretDialog(String secret, String words, Runnable done) {
        setHeaderTitle(getTranslation("webhook.secret"));
        setWidth("min(560px, 100vw)");
        setCloseOnOutsideClick(false);
        TextField field = new TextField(getTranslation("webhook.secret"));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        add(new Paragraph(words), new FormColumn(field));
        Button kept = new Button(getTranslation("webhook.secret.kept"), _ -> close());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(kept);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                done.run();
            }
        });
    }
}
