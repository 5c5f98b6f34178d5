package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;

/**
 * What a service says against a form that is a page of its own: field errors at the fields they name, everything else in
 * this line, with the request id. What was typed stays.
 */
final class PageForm extends Div {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    PageForm() {
        addClassName("l-form-trouble");
    }

    /** @param name as the service calls the field: a JSON pointer, or a parameter's name */
    <F extends Component & HasValidation> PageForm field(String name, F field) {
        field.setManualValidation(true);
        fields.put(name, field);
        return this;
    }

    /** Whether it went well; what did not is shown. */
    boolean attempt(Runnable save) {
        clear();
        try {
            save.run();
            return true;
        } catch (ApiProblemException | ServiceDownException fault) {
            show(fault);
            return false;
        }
    }

    void clear() {
        removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
    }

    void show(RuntimeException fault) {
        if (fault instanceof ApiProblemException refused) {
            show(refused.problem());
        } else {
            add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }

    private void show(ApiProblem problem) {
        List<String> elsewhere = problem.fieldErrors().stream()
                .filter(error -> !refuse(error.field(), error.message()))
                .map(ApiProblem.Field::message)
                .toList();
        if (problem.fieldErrors().isEmpty() || !elsewhere.isEmpty()) {
            String detail = problem.detail() == null ? getTranslation("ui.error.text") : problem.detail();
            Hint id = new Hint(
                    problem.requestId() == null ? "" : getTranslation("ui.error.request", problem.requestId()));
            add(new Notice(Notice.Tone.BAD, elsewhere.isEmpty() ? detail : String.join(" ", elsewhere), id));
        }
    }

    /** Says at a field what is wrong with it; false when there is no such field here. */
    boolean refuse(String name, String why) {
        HasValidation field = fields.get(name);
        if (field == null) {
            return false;
        }
        field.setErrorMessage(why);
        field.setInvalid(true);
        return true;
    }
}
