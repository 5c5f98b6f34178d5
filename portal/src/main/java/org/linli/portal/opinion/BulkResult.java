package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Job;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.JobProgress;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Ticks;
import org.linli.portal.ui.Times;

/**
 * How far an action on many opinions is, then what came of it: how many came out how, which were left and why, and 撤销 as
 * long as some of it can be undone.
 */
final class BulkResult extends Div {

    /** Of these it is told which they are. */
    private static final List<BulkApi.Outcome> TOLD = List.of(
            BulkApi.Outcome.REFUSED,
            BulkApi.Outcome.CHANGED_MEANWHILE,
            BulkApi.Outcome.UNDO_REFUSED,
            BulkApi.Outcome.CHANGED_SINCE,
            BulkApi.Outcome.WAITING);

    private final BulkApi api;
    private final Runnable changed;
    private final Ticks ticks;
    private final Clock clock;

    /** @param changed is run when its undo begins and when something ends */
    BulkResult(BulkApi.Action action, BulkApi api, Runnable changed, Ticks ticks, Clock clock) {
        this.api = api;
        this.changed = changed;
        this.ticks = ticks;
        this.clock = clock;
        addClassName("l-bulk-result");
        show(action);
    }

    private void show(BulkApi.Action action, Component... first) {
        removeAll();
        add(first);
        if (action.running()) {
            add(BulkWork.isMine(api, action) ? progress(action) : ofAColleague(action));
            return;
        }
        add(sentence(action));
        add(counts(action));
        TOLD.stream()
                .filter(outcome -> action.count(outcome) > 0)
                .forEach(outcome -> add(new BulkLeft(action, outcome, api)));
        Instant until = action.undoUntil();
        if (until != null) {
            add(undo(action, until));
        }
    }

    private Component progress(BulkApi.Action action) {
        String job = action.lastJob();
        return new JobProgress(
                BulkWords.title(this, action),
                () -> api.job(job),
                () -> api.cancelJob(job, UUID.randomUUID().toString()),
                ended -> ended(action, ended),
                ticks,
                clock);
    }

    private Component ofAColleague(BulkApi.Action action) {
        return new Notice(
                Notice.Tone.INFO,
                getTranslation("opinion.bulk.colleague", BulkWords.title(this, action)),
                new Div(again(action)));
    }

    private Button again(BulkApi.Action action, Component... first) {
        return new Button(getTranslation("opinion.bulk.refresh"), _ -> refresh(action, first));
    }

    /** Afterwards, for it may have ended before its progress stands there. */
    private void ended(BulkApi.Action action, Job job) {
        getUI().ifPresent(ui -> {
            var _ = ui.access(() -> {
                refresh(action, broken(job));
                changed.run();
            });
        });
    }

    /** What was done stays, also of one that failed. */
    private Component[] broken(Job job) {
        if (job.state() != Job.State.FAILED) {
            return new Component[0];
        }
        String detail = job.failure() == null ? null : job.failure().detail();
        return new Component[] {new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.job.FAILED") : detail)};
    }

    private void refresh(BulkApi.Action action, Component... first) {
        try {
            show(api.action(action.id()), first);
        } catch (ApiProblemException | ServiceDownException away) {
            removeAll();
            add(first);
            add(new Notice(Notice.Tone.WARN, getTranslation("opinion.bulk.unread"), new Div(again(action, first))));
        }
    }

    private Notice sentence(BulkApi.Action action) {
        int undone = action.count(BulkApi.Outcome.UNDONE);
        int done = action.total() - left(action);
        if (action.undoJob() != null) {
            int kept = Stream.of(BulkApi.Outcome.DONE, BulkApi.Outcome.CHANGED_SINCE, BulkApi.Outcome.UNDO_REFUSED)
                    .mapToInt(action::count)
                    .sum();
            return new Notice(
                    kept == 0 ? Notice.Tone.OK : Notice.Tone.WARN,
                    getTranslation(kept == 0 ? "opinion.bulk.undone" : "opinion.bulk.undone.some", undone, kept));
        }
        return new Notice(
                left(action) == 0 ? Notice.Tone.OK : Notice.Tone.WARN,
                getTranslation(left(action) == 0 ? "opinion.bulk.done" : "opinion.bulk.some", done, left(action)));
    }

    private static int left(BulkApi.Action action) {
        return Stream.of(BulkApi.Outcome.WAITING, BulkApi.Outcome.REFUSED, BulkApi.Outcome.CHANGED_MEANWHILE)
                .mapToInt(action::count)
                .sum();
    }

    private Div counts(BulkApi.Action action) {
        Div lines = new Div();
        action.outcomes().forEach(count -> {
            Span number = new Span(NumberFormat.getIntegerInstance(getLocale()).format(count.count()));
            number.addClassNames("l-bold", "l-right");
            Div line = new Div(
                    new Span(getTranslation(
                            "opinion.bulk.outcome." + count.outcome().name())),
                    number);
            line.addClassName("l-import-line");
            lines.add(line);
        });
        return lines;
    }

    private Div undo(BulkApi.Action action, Instant until) {
        Hint words = new Hint(getTranslation("opinion.bulk.undo.until", Times.full(until)));
        words.addClassName("l-grow");
        Button undo = new Button(
                getTranslation("opinion.bulk.undo"),
                _ -> new BulkUndoDialog(action, api, begun -> {
                            show(begun);
                            changed.run();
                        })
                        .open());
        Div line = new Div(words, undo);
        line.addClassName("l-row");
        return line;
    }
}
