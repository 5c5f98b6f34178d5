package org.linli.platform.jobs.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobDesk;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.JobState;
import org.linli.platform.jobs.JobStatus;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Watching and cancelling long work. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/${linli.service}/v1/jobs")
@Tag(name = "jobs", description = "Long work")
public class JobController {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final JobDesk jobs;
    private final MessageSource messages;

    public JobController(JobDesk jobs, MessageSource messages) {
        this.jobs = jobs;
        this.messages = messages;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "listJobs",
            summary = "List jobs",
            description = "One's own and, for an administrator, those in the units governed; the newest first.")
    CursorPage<JobView> list(
            @RequestParam(required = false) @Nullable JobState state,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var before = Cursor.id(cursor);
        var locale = LocaleContextHolder.getLocale();
        return CursorPage.of(
                jobs.list(state, before == null ? null : new JobId(before), limit + 1),
                limit,
                job -> JobView.of(job, messages, locale),
                job -> job.id().value());
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "getJob",
            summary = "Look at a job",
            description = "Its state, progress and, in the end, result or failure.")
    JobView get(@PathVariable UUID id) {
        return JobView.of(find(id), messages, LocaleContextHolder.getLocale());
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description = "A waiting job ends at once, a running one at its next step; what it did before stays. "
                    + "Cancelling an ended job changes nothing.")
    JobView cancel(@PathVariable UUID id) {
        return JobView.of(jobs.cancel(new JobId(id)), messages, LocaleContextHolder.getLocale());
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "watchJob",
            summary = "Watch a job",
            description = "Server-sent events: `progress` with the job whenever it has changed, and `end` with its "
                    + "final state, after which the stream ends. A client that was cut off just asks again.")
    SseEmitter watch(@PathVariable UUID id) {
        var first = find(id);
        var locale = LocaleContextHolder.getLocale();
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("job-watch-" + id).start(Scope.required().carry(() -> send(emitter, first, locale)));
        return emitter;
    }

    private void send(SseEmitter emitter, JobStatus first, Locale locale) {
        try {
            var job = first;
            long shown = -1;
            long alive = System.nanoTime();
            while (!job.state().isFinal()) {
                if (job.version() != shown) {
                    emitter.send(event("progress", job, locale));
                    shown = job.version();
                    alive = System.nanoTime();
                } else if (System.nanoTime() - alive > SIGN_OF_LIFE.toNanos()) {
                    emitter.send(SseEmitter.event().comment("waiting"));
                    alive = System.nanoTime();
                }
                Thread.sleep(LOOK);
                job = find(job.id().value());
            }
            emitter.send(event("end", job, locale));
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The one who watched is gone; the job is not.
            emitter.complete();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException fault) {
            emitter.completeWithError(fault);
        }
    }

    private SseEmitter.SseEventBuilder event(String name, JobStatus job, Locale locale) {
        return SseEmitter.event()
                .name(name)
                .id(Long.toString(job.version()))
                .data(JobView.of(job, messages, locale), MediaType.APPLICATION_JSON);
    }

    private JobStatus find(UUID id) {
        return jobs.find(new JobId(id)).orElseThrow(() -> ProblemException.notFound("job"));
    }
}
