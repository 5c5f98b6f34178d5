package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.ProblemForm;

/**
 * 筛查, 答复 or 不予采纳 for all that are selected. First it says how many that changes and how many it leaves as they are;
 * then each is done on its own under the version it has by then, so that one which the service refuses holds up no other.
 */
final class BulkScreening extends Dialog {

    /** What is done, and to those in which state. */
    enum Verb {
        SCREEN(SearchApi.State.RECEIVED),
        ANSWER(SearchApi.State.SCREENED),
        DECLINE(SearchApi.State.SCREENED);

        private final SearchApi.State from;

        Verb(SearchApi.State from) {
            this.from = from;
        }
    }

    private final SearchApi api;
    private final Verb verb;
    private final List<SearchApi.Hit> fitting;
    private final TextArea words = new TextArea();
    private final Set<String> refusals = new LinkedHashSet<>();
    private int done;

    /** @param reload loads the list again */
    BulkScreening(Verb verb, SearchApi api, Collection<SearchApi.Hit> selected, Runnable reload) {
        this.api = api;
        this.verb = verb;
        this.fitting = selected.stream().filter(hit -> hit.state() == verb.from).toList();
        setHeaderTitle(getTranslation("opinion.bulk." + verb.name()));
        add(new Paragraph(getTranslation("opinion.bulk.note." + verb.name(), fitting.size())));
        int others = selected.size() - fitting.size();
        if (others > 0) {
            add(new Paragraph(getTranslation("opinion.bulk.others." + verb.name(), others)));
        }
        ProblemForm form = new ProblemForm(this);
        if (verb != Verb.SCREEN) {
            words.setLabel(getTranslation("opinion.decide.words." + verb.name()));
            words.setWidthFull();
            add(words);
            form.field("/reply", words).field("/reason", words);
        }
        Div result = new Div();
        add(result);
        Button go = form.buttons(getTranslation("opinion.bulk.verb." + verb.name(), fitting.size()), () -> {
            doAll();
            reload.run();
            if (refusals.isEmpty()) {
                close();
            } else {
                result.removeAll();
                result.add(new Notice(
                        Notice.Tone.WARN,
                        getTranslation("opinion.bulk.some", done, fitting.size() - done, String.join(" ", refusals))));
            }
        });
        go.setVisible(!fitting.isEmpty());
    }

    private void doAll() {
        done = 0;
        refusals.clear();
        for (SearchApi.Hit hit : fitting) {
            try {
                act(Answered.of(api.opinion(hit.id())));
                done++;
            } catch (ApiProblemException refused) {
                if (aboutTheWords(refused.problem())) {
                    throw refused;
                }
                refusals.add(why(refused.problem()));
            }
        }
    }

    private void act(Answered<SearchApi.Opinion> opinion) {
        switch (verb) {
            case SCREEN -> api.screen(opinion.value().id(), opinion.version(), SearchApi.Correction.NONE);
            case ANSWER -> DecisionDialog.Decision.ANSWER.make(api, opinion, words.getValue());
            case DECLINE -> DecisionDialog.Decision.DECLINE.make(api, opinion, words.getValue());
        }
    }

    /** Words that are refused once are refused for all. */
    private boolean aboutTheWords(ApiProblem problem) {
        return verb != Verb.SCREEN && !problem.fieldErrors().isEmpty();
    }

    private String why(ApiProblem problem) {
        if (!problem.fieldErrors().isEmpty()) {
            return problem.fieldErrors().stream().map(ApiProblem.Field::message).collect(Collectors.joining(" "));
        }
        String detail = problem.detail();
        return detail == null ? getTranslation("ui.error.text") : detail;
    }
}
