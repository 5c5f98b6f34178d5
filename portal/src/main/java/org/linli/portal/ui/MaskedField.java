package org.linli.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.UnaryOperator;

/**
 * Personal data: masked until somebody says why they need it. The reason goes to the service, which logs it with the
 * reveal; the value is shown in this window only and is gone when the page is left. Give it the masked value and what
 * fetches the open one for a reason.
 */
public final class MaskedField extends Div {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 200;

    private final Span value;
    private final Button look;
    private final String what;
    private final UnaryOperator<String> reveal;

    /**
     * @param what the field's name, for the question
     * @param reveal the open value for a reason of 5 to 200 characters
     */
    public MaskedField(String what, String masked, UnaryOperator<String> reveal) {
        this.what = what;
        this.reveal = reveal;
        addClassName("l-masked");
        value = new Span(masked);
        look = new Button(getTranslation("ui.masked.look"), Symbol.EYE.icon(), _ -> ask());
        look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        look.setAriaLabel(getTranslation("ui.masked.ask", what));
        add(value, look);
    }

    private void ask() {
        TextField reason = new TextField(getTranslation("ui.masked.reason"));
        reason.setMinLength(SHORTEST);
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setPlaceholder(getTranslation("ui.masked.example"));
        reason.setWidthFull();
        Dialog dialog = new Dialog(getTranslation("ui.masked.ask", what));
        ProblemForm form = new ProblemForm(dialog).field("/reason", reason);
        dialog.add(new Paragraph(getTranslation("ui.masked.note")), reason);
        form.buttons(getTranslation("ui.masked.look"), () -> {
            if (reason.getValue().strip().length() < SHORTEST) {
                form.refuse(reason, getTranslation("ui.masked.short", SHORTEST));
            } else {
                show(reveal.apply(reason.getValue().strip()));
                dialog.close();
            }
        });
        dialog.open();
        reason.focus();
    }

    private void show(String open) {
        value.setText(open);
        look.setVisible(false);
    }
}
