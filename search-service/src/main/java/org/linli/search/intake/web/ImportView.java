package org.linli.search.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportState;
import org.linli.platform.imports.ReasonTexts;
import org.linli.platform.jobs.JobId;
import org.linli.search.intake.Counts;
import org.linli.search.intake.Findings;
import org.linli.search.intake.Import;
import org.linli.search.intake.Mapping;

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

    static ImportView of(Import file, List<ReasonTexts.Counted> reasons) {
        JobId job = file.life().job();
        return new ImportView(
                file.id().value(),
                file.place().value(),
                file.source(),
                file.fileName(),
                file.size(),
                file.sha256(),
                file.findings(),
                file.mapping(),
                file.life().state(),
                job == null ? null : job.value(),
                file.counts(),
                reasons.stream()
                        .map(each -> new ReasonCount(each.key(), each.reason(), each.rows()))
                        .toList(),
                file.fileKey() != null && file.life().state() != ImportState.CANCELLED,
                file.life().createdAt(),
                file.life().finishedAt());
    }
}
