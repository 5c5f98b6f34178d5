package org.linli.platform.jobs.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobState;
import org.linli.platform.jobs.JobStatus;
import org.springframework.context.MessageSource;

/** A job as its owner sees it. */
@Schema(name = "Job", description = "Long work and how far it is")
record JobView(
        String id,

        @Schema(description = "What is done", example = "opinion-import")
        String kind,

        @Schema(description = "The unit it belongs to") String place,

        JobState state,

        @Schema(description = "Cancelled, and ending at its next step")
        boolean cancelRequested,

        @Schema(description = "Units of work done") long done,

        @Schema(description = "All units of work, 0 while unknown")
        long total,

        @Schema(description = "What it ended with; depends on the kind", types = "object") @Nullable
        Object result,

        @Schema(description = "Why it failed") @Nullable Failure failure,

        Instant createdAt,

        @Nullable Instant startedAt,

        @Nullable Instant endedAt) {

    /** Why a job failed, in the reader's language. */
    @Schema(name = "JobFailure", description = "Why a job failed, in the reader's language")
    record Failure(
            @Schema(description = "Stable for a kind of failure", example = "urn:linli:problem:sheet-broken")
            String type,

            String title,

            String detail,

            List<Field> fields) {}

    /** One thing that was not accepted. */
    @Schema(name = "JobFailureField", description = "One thing that was not accepted")
    record Field(String field, String message) {}

    static JobView of(JobStatus job, MessageSource messages, Locale locale) {
        return new JobView(
                job.id().toString(),
                job.kind(),
                job.place().toString(),
                job.state(),
                job.cancelRequested(),
                job.done(),
                job.total(),
                job.result(),
                job.fault() == null ? null : failure(job.fault(), messages, locale),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }

    private static Failure failure(JobStatus.Fault fault, MessageSource messages, Locale locale) {
        var key = "problem." + fault.slug();
        return new Failure(
                "urn:linli:problem:" + fault.slug(),
                text(messages, key + ".title", fault.arguments(), locale),
                text(messages, key + ".detail", fault.arguments(), locale),
                fault.fields().stream()
                        .map(field -> new Field(field.field(), text(messages, field.key(), field.arguments(), locale)))
                        .toList());
    }

    private static String text(MessageSource messages, String key, List<String> arguments, Locale locale) {
        var text = messages.getMessage(key, arguments.toArray(), key, locale);
        return text == null ? key : text;
    }
}
