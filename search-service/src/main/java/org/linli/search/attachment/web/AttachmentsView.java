package org.linli.search.attachment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.linli.search.attachment.Attachment;
import org.linli.search.attachment.AttachmentKind;
import org.linli.search.attachment.AttachmentSettings;

/** All that is attached to an opinion, and what more may be. */
@Schema(name = "Attachments")
record AttachmentsView(
        @Schema(
                description =
                        "In the order in which they were added, those whose content is gone included; at most 200")
        List<AttachmentView> items,

        @Schema(description = "How many an opinion may have at once", example = "9")
        int most,

        @Schema(description = "How large one may be, in bytes", example = "10485760")
        long largest,

        @Schema(description = "What is taken, told by the content", example = "[\"image/jpeg\"]")
        List<String> mediaTypes) {

    static AttachmentsView of(List<Attachment> attachments, AttachmentSettings settings) {
        return new AttachmentsView(
                attachments.stream().map(AttachmentView::of).toList(),
                settings.most(),
                settings.largest().toBytes(),
                Arrays.stream(AttachmentKind.values())
                        .map(AttachmentKind::mediaType)
                        .toList());
    }
}
