package org.linli.search.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.search.intake.Counts;
import org.linli.search.intake.Findings;
import org.linli.search.intake.Import;
import org.linli.search.intake.ImportState;
import org.linli.search.intake.Mapping;
import org.springframework.context.MessageSource;

/** A file on its way in, without anything of what it says. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        @Schema(description = "Default unit of its rows") UUID place,
        String source,
        String fileName,
        @Schema(description = "In bytes") long size,
        String sha256,
        Findings format,
        Mapping mapping,
        ImportState state,

        @Schema(description = "Job that works on it: /api/search/v1/jobs/{id}") @Nullable
        UUID job,

        Counts counts,

        @Schema(description = "Why rows failed, most frequent first")
        List<ReasonCount> reasons,

        @Schema(description = "Whether file and failed rows can still be read; they go after their retention")
        boolean fileKept,

        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** One reason and how many rows failed for it. */
    @Schema(name = "ImportReasonCount")
    record ReasonCount(String key, String reason, long rows) {}

    static ImportView of(Import file) {
        return of(file, List.of());
    }

    static ImportView of(Import file, Map<String, Long> reasons, MessageSource messages, Locale locale) {
        return of(
                file,
                reasons.entrySet().stream()
                        .map(reason -> new ReasonCount(
                                reason.getKey(),
                                // Counted over many rows, so without the figures of any one of them.
                                messages.getMessage(reason.getKey(), new Object[] {"…", "…"}, locale),
                                reason.getValue()))
                        .toList());
    }

    private static ImportView of(Import file, List<ReasonCount> reasons) {
        return new ImportView(
                file.id().value(),
                file.place().value(),
                file.source(),
                file.fileName(),
                file.size(),
                file.sha256(),
                file.findings(),
                file.mapping(),
                file.state(),
                file.job() == null ? null : file.job().value(),
                file.counts(),
                reasons,
                file.fileKey() != null && file.state() != ImportState.CANCELLED,
                file.createdAt(),
                file.finishedAt());
    }
}
