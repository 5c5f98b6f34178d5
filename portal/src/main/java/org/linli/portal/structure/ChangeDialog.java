package org.linli.portal.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.ProblemForm;

/**
 * Asks what is needed for one change and makes it. Field errors stand at the fields; when somebody else has changed the
 * same thing meanwhile it says so and offers to read it anew, and what was typed stays to be looked at.
 */
final class ChangeDialog extends Dialog {

    private static final int VERSION_CHANGED = 412;

    /** Calls the service; its exceptions are shown. Answers whether the change was made. */
    @FunctionalInterface
    interface Change {
        boolean make();
    }

    private final Div stale = new Div();
    private final Div content = new Div();
    private final ProblemForm form;
    private final Runnable reload;

    /** @param reload reads anew what the dialog is about */
    ChangeDialog(String title, Runnable reload) {
        super(title);
        this.reload = reload;
        this.form = new ProblemForm(this);
        content.addClassName("l-change");
        setWidth("min(480px, calc(100vw - 32px))");
        add(stale, content);
    }

    /** A field, by the pointer under which the service speaks of it. */
    <F extends Component & HasValidation> ChangeDialog field(String pointer, F field) {
        form.field(pointer, field);
        content.add(field);
        return this;
    }

    /** Something between the fields. */
    ChangeDialog with(Component component) {
        content.add(component);
        return this;
    }

    /** Adds the buttons and opens it. */
    Button open(String verb, Change change) {
        Button go = form.buttons(verb, () -> attempt(change));
        open();
        return go;
    }

    /** Says at a field what is wrong with it. */
    void refuse(HasValidation field, String why) {
        form.refuse(field, why);
    }

    private void attempt(Change change) {
        stale.removeAll();
        try {
            if (change.make()) {
                close();
            }
        } catch (ApiProblemException refused) {
            if (refused.problem().status() != VERSION_CHANGED) {
                throw refused;
            }
            stale.add(sayStale(refused.problem()));
        }
    }

    private Component sayStale(ApiProblem problem) {
        Button again = new Button(getTranslation("structure.change.reload"), _ -> {
            close();
            reload.run();
        });
        String detail = problem.detail();
        return new Notice(
                Notice.Tone.WARN, detail == null ? getTranslation("structure.change.stale") : detail, new Div(again));
    }
}
