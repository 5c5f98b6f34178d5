package org.linli.search.attachment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.search.attachment.Attachment;
import org.linli.search.attachment.AttachmentKind;

/** A picture or a paper that came with an opinion. */
@Schema(name = "Attachment")
record AttachmentView(
        UUID id,

        @Schema(description = "What its content is, whatever it was called")
        AttachmentKind kind,

        @Schema(description = "As whoever handed it in calls it; absent once its content is gone", maxLength = 200)
        @Nullable
        String name,

        @Schema(description = "In bytes, as it is handed out: without metadata")
        long size,

        Instant addedAt,

        @Schema(
                description =
                        "Whether its content can be had; false once it was removed, is past its retention or was lost")
        boolean available,

        @Schema(description = "When its store was first seen to have lost its content; absent unless it has") @Nullable
        Instant lostAt,

        @Schema(description = "Absent unless it was removed") @Nullable
        Instant removedAt,

        @Schema(description = "Why it was removed") @Nullable
        String removalReason) {

    static AttachmentView of(Attachment attachment) {
        Attachment.Removal removal = attachment.removed();
        return new AttachmentView(
                attachment.id().value(),
                attachment.kind(),
                attachment.name(),
                attachment.size(),
                attachment.addedAt(),
                attachment.isThere() && !attachment.isLost(),
                attachment.isLost() ? attachment.lostAt() : null,
                removal == null ? null : removal.at(),
                removal == null ? null : removal.reason());
    }
}
