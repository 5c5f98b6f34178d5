package org.linli.portal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Job;
import org.linli.portal.service.ServiceDownException;

/**
 * Long work under way: how far it is, how long it may still take, and a button that cancels it. It asks for the job every
 * second while somebody looks and stops when it has ended; then {@code ended} is run once, with the job as it ended. One
 * may leave the page and come back: give it the job's id from the address, or from what the service keeps. While its
 * service does not answer it shows what it knew and goes on asking.
 */
public final class JobProgress extends Div {

    private final Supplier<Job> ask;
    private final Consumer<Job> ended;
    private final Clock clock;
    private final Span percent = new Span();
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(getTranslation("ui.job.cancel"));
    private boolean over;

    /**
     * @param ask asks the service for the job
     * @param stop cancels it; null where it cannot be cancelled
     * @param ended is run once, when it has
     */
    public JobProgress(
            String title, Supplier<Job> ask, @Nullable Runnable stop, Consumer<Job> ended, Ticks ticks, Clock clock) {
        this.ask = ask;
        this.ended = ended;
        this.clock = clock;
        addClassName("l-job");
        Span name = new Span(title);
        name.addClassName("l-bold");
        percent.addClassName("l-right");
        Div head = new Div(name, percent);
        head.addClassName("l-row");
        words.addClassName("l-hint");
        words.getElement().setAttribute("role", "status");
        add(head, bar, words);
        if (stop != null) {
            cancel.setDisableOnClick(true);
            cancel.addClickListener(_ -> stop.run());
            add(new Div(cancel));
        }
        ticks.everySecond(this, this::look);
    }

    private void look() {
        if (over) {
            return;
        }
        try {
            Job job = ask.get();
            show(job);
            if (job.state().hasEnded()) {
                over = true;
                ended.accept(job);
            }
        } catch (ServiceDownException down) {
            words.setText(getTranslation("ui.job.away"));
        } catch (ApiProblemException refused) {
            over = true;
            String detail = refused.problem().detail();
            words.setText(detail == null ? getTranslation("ui.error.text") : detail);
        }
    }

    private void show(Job job) {
        boolean known = job.total() > 0;
        bar.setIndeterminate(!known && !job.state().hasEnded());
        if (known) {
            bar.setValue(Math.min(1, (double) job.done() / job.total()));
            percent.setText(CoverageRow.percent(job.done(), job.total()) + " %");
        }
        cancel.setEnabled(!job.cancelRequested() && !job.state().hasEnded());
        words.setText(
                job.cancelRequested() && !job.state().hasEnded() ? getTranslation("ui.job.cancelling") : state(job));
    }

    private String state(Job job) {
        return switch (job.state()) {
            case QUEUED -> getTranslation("ui.job.QUEUED");
            case RUNNING -> running(job);
            case DONE -> getTranslation("ui.job.DONE");
            case FAILED -> failure(job);
            case CANCELLED -> getTranslation("ui.job.CANCELLED");
        };
    }

    private String failure(Job job) {
        Job.Failure failure = job.failure();
        return failure == null || failure.detail() == null ? getTranslation("ui.job.FAILED") : failure.detail();
    }

    private String running(Job job) {
        Instant started = job.startedAt();
        if (started == null || job.done() == 0 || job.total() == 0) {
            return getTranslation("ui.job.RUNNING");
        }
        Duration spent = Duration.between(started, clock.instant());
        Duration left = Duration.ofMillis(spent.toMillis() * (job.total() - job.done()) / job.done());
        return left.toSeconds() < 90
                ? getTranslation("ui.job.seconds", Math.max(1, left.toSeconds()))
                : getTranslation("ui.job.minutes", Times.minutes(left.plusSeconds(59)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look();
    }
}
