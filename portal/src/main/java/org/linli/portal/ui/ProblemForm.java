package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;

/**
 * The save button of a dialog that changes something, and what a service says against it: field errors (RFC 9457) at the
 * fields they name, everything else in a line above the buttons, with the request id. What was typed stays. Name each
 * field by the JSON pointer the service uses, then say what to do on {@link #buttons save}; it closes the dialog itself
 * when it has succeeded.
 */
public final class ProblemForm {

    private final Dialog dialog;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Div trouble = new Div();

    public ProblemForm(Dialog dialog) {
        this.dialog = dialog;
        trouble.addClassName("l-form-trouble");
    }

    /** @param pointer as the service names the field: {@code /name} */
    public <F extends Component & HasValidation> ProblemForm field(String pointer, F field) {
        field.setManualValidation(true);
        fields.put(pointer, field);
        return this;
    }

    /**
     * Adds 取消 and the button that does it.
     *
     * @param verb of the button
     * @param save calls the service; exceptions of the service are shown
     */
    public Button buttons(String verb, Runnable save) {
        Button cancel = new Button(dialog.getTranslation("ui.form.cancel"), _ -> dialog.close());
        Button go = new Button(verb);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(_ -> {
            attempt(save);
            go.setEnabled(true);
        });
        dialog.add(trouble);
        dialog.getFooter().add(cancel, go);
        return go;
    }

    private void attempt(Runnable save) {
        trouble.removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            save.run();
        } catch (ApiProblemException refused) {
            show(refused.problem());
        } catch (ServiceDownException down) {
            trouble.add(new Notice(Notice.Tone.WARN, dialog.getTranslation("ui.form.down")));
        }
    }

    private void show(ApiProblem problem) {
        List<ApiProblem.Field> unnamed = problem.fieldErrors().stream()
                .filter(error -> !fields.containsKey(error.field()))
                .toList();
        problem.fieldErrors().stream()
                .filter(error -> fields.containsKey(error.field()))
                .forEach(error -> refuse(fields.get(error.field()), error.message()));
        if (problem.fieldErrors().isEmpty() || !unnamed.isEmpty()) {
            String detail = problem.detail();
            String words = unnamed.isEmpty()
                    ? detail == null ? dialog.getTranslation("ui.error.text") : detail
                    : String.join(
                            " ", unnamed.stream().map(ApiProblem.Field::message).toList());
            trouble.add(new Notice(Notice.Tone.BAD, words, requestId(problem)));
        }
    }

    private Span requestId(ApiProblem problem) {
        String id = problem.requestId();
        Hint words = new Hint(id == null ? "" : dialog.getTranslation("ui.error.request", id));
        return words;
    }

    /** Says at a field what is wrong with it. */
    public void refuse(@org.jspecify.annotations.Nullable HasValidation field, String why) {
        if (field != null) {
            field.setErrorMessage(why);
            field.setInvalid(true);
        }
    }
}
