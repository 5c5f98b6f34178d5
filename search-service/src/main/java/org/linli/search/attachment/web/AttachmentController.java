package org.linli.search.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.KeptAfterwards;
import org.linli.search.attachment.AttachmentDesk;
import org.linli.search.attachment.AttachmentId;
import org.linli.search.attachment.OpenAttachment;
import org.linli.search.attachment.PreviewDesk;
import org.linli.search.opinion.OpinionId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Attachments of an opinion. */
@RestController
@RequestMapping("/api/search/v1/opinions/{id}/attachments")
@Tag(name = "attachments", description = "Pictures and papers that come with an opinion")
class AttachmentController {

    private final AttachmentDesk desk;
    private final PreviewDesk previews;

    AttachmentController(AttachmentDesk desk, PreviewDesk previews) {
        this.desk = desk;
        this.previews = previews;
    }

    /** Why it goes. */
    @Schema(name = "AttachmentRemoval")
    record Removal(
            @Schema(description = "Stays readable with the opinion", minLength = 5, maxLength = 500) @NotNull
            String reason) {}

    @GetMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "listAttachments",
            summary = "List what is attached to an opinion",
            description =
                    "With what more may be attached. Removed ones stay in the list, with the reason, and so do those whose "
                            + "content was lost.")
    AttachmentsView list(@PathVariable UUID id) {
        return AttachmentsView.of(desk.list(new OpinionId(id)), desk.settings());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @KeptAfterwards(because = "A bucket may be slow; the same file of one opinion is one attachment anyway")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "addAttachment",
            summary = "Attach a file to an opinion",
            description =
                    "JPEG, PNG, WebP or PDF, told by its content; at most 10 MiB and nine of them unless configured "
                            + "otherwise. Where, when and by whose device a picture was taken is left out before it is "
                            + "stored; a PDF is stored as it is. Stored encrypted. The same file attached once more is "
                            + "answered with 200, and nothing changes, unless its content was lost: then the new one takes its place.")
    @ApiResponse(responseCode = "201", description = "Attached")
    @ApiResponse(responseCode = "200", description = "Attached before")
    ResponseEntity<AttachmentView> add(@PathVariable UUID id, @RequestPart MultipartFile file) throws IOException {
        AttachmentDesk.Added added = desk.add(new OpinionId(id), file);
        var location = URI.create("/api/search/v1/opinions/%s/attachments/%s/content"
                .formatted(id, added.attachment().id()));
        var answer = added.isNew()
                ? ResponseEntity.created(location)
                : ResponseEntity.ok().location(location);
        return answer.body(AttachmentView.of(added.attachment()));
    }

    @GetMapping("/{attachment}/content")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "downloadAttachment",
            summary = "Download an attachment",
            description = "To be saved, never to be shown as a page: a browser takes it for nothing but what it is. "
                    + "Each download is audited.")
    @FileAnswer
    void download(@PathVariable UUID id, @PathVariable UUID attachment, HttpServletResponse response)
            throws IOException {
        try (OpenAttachment open = desk.open(new OpinionId(id), new AttachmentId(attachment))) {
            handOut(open, response);
        }
    }

    @GetMapping("/{attachment}/preview")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "previewAttachment",
            summary = "Look at an attachment in small",
            description =
                    "A JPEG of at most 480 pixels a side, the right way up and without metadata, for lists. What is "
                            + "small already, and what can be made no smaller (WebP, PDF, pictures of more than 100 million "
                            + "pixels), is handed out itself. Each look is audited.")
    @FileAnswer
    void preview(@PathVariable UUID id, @PathVariable UUID attachment, HttpServletResponse response)
            throws IOException {
        try (OpenAttachment open = previews.open(new OpinionId(id), new AttachmentId(attachment))) {
            handOut(open, response);
        }
    }

    private static void handOut(OpenAttachment attachment, HttpServletResponse response) throws IOException {
        response.setContentType(attachment.kind().mediaType());
        response.setContentLengthLong(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        attachment.copyTo(response.getOutputStream());
    }

    @PostMapping("/{attachment}/remove")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "removeAttachment",
            summary = "Remove an attachment",
            description = "For a reason, which is audited and stays readable. Its content can be read by nobody from "
                    + "then on and is deleted within minutes; there is no undo.")
    AttachmentView remove(@PathVariable UUID id, @PathVariable UUID attachment, @Valid @RequestBody Removal removal) {
        return AttachmentView.of(desk.remove(new OpinionId(id), new AttachmentId(attachment), removal.reason()));
    }
}
