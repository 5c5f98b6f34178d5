package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Ticks;

/** 试算: what the draft would change for the questions that the city wants answered well. */
@Route("opinions/words/trial")
@PermitAll
public class TrialView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final TrialApi api;
    private final PlaceChoice places;
    private final PageStates states;
    private final Ticks ticks;
    private final Clock clock;
    private final Div outcome = new Div();
    private final Div trouble = new Div();

    TrialView(TrialApi api, PlaceChoice places, PageStates states, Ticks ticks, Clock clock) {
        this.api = api;
        this.places = places;
        this.states = states;
        this.ticks = ticks;
        this.clock = clock;
        addClassName("l-page");
        outcome.addClassName("l-trial");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("vocabulary.trial");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        try {
            QuestionSet questions = new QuestionSet(api, api.questions().items());
            JudgedSetsCard sets = new JudgedSetsCard(api, api.judgedSets().items());
            Button start = new Button(getTranslation("vocabulary.trial.start"), _ -> start(sets));
            start.addThemeVariants(ButtonVariant.PRIMARY);
            Button back = new Button(
                    getTranslation("vocabulary.back"),
                    Symbol.BACK.icon(),
                    _ -> getUI().ifPresent(ui -> ui.navigate(VocabularyView.class, places.parameters())));
            Div cards = new Div(sets, questions);
            cards.addClassName("l-trial");
            showNewest();
            add(
                    new PageHead(getPageTitle(), getTranslation("vocabulary.trial.help"), back, start),
                    trouble,
                    cards,
                    outcome);
        } catch (ApiProblemException | ServiceDownException fault) {
            add(states.insteadOf(fault, this::show));
        }
    }

    private void start(JudgedSetsCard sets) {
        trouble.removeAll();
        try {
            watch(api.start(
                    UUID.randomUUID().toString(),
                    sets.chosen().map(TrialApi.JudgedSet::id).orElse(null)));
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            trouble.add(new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            trouble.add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }

    private void showNewest() {
        Optional<TrialApi.Trial> newest = api.trials(1).items().stream().findFirst();
        outcome.removeAll();
        newest.ifPresent(trial -> {
            if (trial.figures() == null) {
                watch(trial);
            } else {
                outcome.add(new TrialOutcome(api, trial));
            }
        });
    }

    /** One may leave and come back: what runs is what the service keeps as the newest. */
    private void watch(TrialApi.Trial trial) {
        outcome.removeAll();
        outcome.add(new JobProgress(
                getTranslation("vocabulary.trial.running", trial.questions()),
                () -> api.job(trial.job()),
                () -> api.cancelJob(trial.job(), UUID.randomUUID().toString()),
                _ -> ended(trial),
                ticks,
                clock));
    }

    private void ended(TrialApi.Trial trial) {
        api.trials(1).items().stream()
                .filter(newest -> newest.id().equals(trial.id()) && newest.figures() != null)
                .findFirst()
                .ifPresent(newest -> {
                    outcome.removeAll();
                    outcome.add(new TrialOutcome(api, newest));
                });
    }
}
