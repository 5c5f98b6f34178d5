package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;

/** 查询集: the questions by which drafts are compared; more are added line by line. */
final class QuestionSet extends Div {

    private final TrialApi api;
    private final TextArea more = new TextArea(getTranslation("vocabulary.trial.more"));
    private final Div trouble = new Div();
    private final Div lines = new Div();
    private final Details details;

    QuestionSet(TrialApi api, List<TrialApi.Question> questions) {
        this.api = api;
        addClassName("l-card");
        more.setWidthFull();
        more.setHelperText(getTranslation("vocabulary.trial.more.help"));
        Button add = new Button(getTranslation("vocabulary.trial.add"), _ -> attempt(this::add));
        Div body = new Div(lines, more, add, trouble);
        body.addClassNames("l-card-body", "l-trial-questions");
        details = new Details("", body);
        details.addClassName("l-trial-set");
        add(details);
        show(questions);
        details.setOpened(questions.isEmpty());
    }

    private void show(List<TrialApi.Question> questions) {
        details.setSummaryText(getTranslation("vocabulary.trial.questions", questions.size()));
        lines.removeAll();
        if (questions.isEmpty()) {
            lines.add(new Hint(getTranslation("vocabulary.trial.questions.none")));
        }
        questions.forEach(question -> lines.add(line(question)));
    }

    private Div line(TrialApi.Question question) {
        Button remove = new Button(
                getTranslation("vocabulary.trial.remove"),
                _ -> attempt(() -> {
                    api.remove(question.id());
                    show(api.questions().items());
                }));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addClassName("l-right");
        Span text = new Span(question.text());
        Div line = new Div(text, new Hint(getTranslation("vocabulary.trial.judged", question.judged())), remove);
        line.addClassName("l-row");
        return line;
    }

    private void add() {
        List<String> typed = more.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!typed.isEmpty()) {
            show(api.add(UUID.randomUUID().toString(), new TrialApi.NewQuestions(typed))
                    .items());
            more.clear();
        }
    }

    private void attempt(Runnable change) {
        trouble.removeAll();
        try {
            change.run();
        } catch (ApiProblemException refused) {
            ApiProblem problem = refused.problem();
            String detail = problem.fieldErrors().isEmpty()
                    ? problem.detail()
                    : problem.fieldErrors().getFirst().message();
            trouble.add(new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            trouble.add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }
}
