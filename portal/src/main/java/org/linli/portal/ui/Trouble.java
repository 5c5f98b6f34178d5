package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.linli.portal.service.ApiProblem;

/**
 * Stands where a page could not be loaded although its service is well: no permission, not there, or an error. What
 * happened is in the service's own words; the request id is there to be quoted.
 */
public final class Trouble extends Div {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** @param again loads the page once more */
    public Trouble(ApiProblem problem, Runnable again) {
        addClassName("l-trouble");
        switch (problem.status()) {
            case FORBIDDEN ->
                add(new EmptyState(
                        Symbol.LOCK, getTranslation("ui.forbidden.title"), words(problem, "ui.forbidden.text")));
            case NOT_FOUND ->
                add(new EmptyState(
                        Symbol.SEARCH, getTranslation("ui.missing.title"), words(problem, "ui.missing.text")));
            default -> {
                Button retry = new Button(getTranslation("ui.error.again"), _ -> again.run());
                retry.addThemeVariants(ButtonVariant.PRIMARY);
                add(new Notice(Notice.Tone.BAD, words(problem, "ui.error.text"), requestId(problem)), retry);
            }
        }
    }

    private String words(ApiProblem problem, String otherwise) {
        String detail = problem.detail();
        return detail == null ? getTranslation(otherwise) : detail;
    }

    private Component requestId(ApiProblem problem) {
        Hint id = new Hint(problem.requestId() == null ? "" : getTranslation("ui.error.request", problem.requestId()));
        return id;
    }
}
