package org.linli.portal.opinion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What is attached to opinions; the contents pass through {@link ServiceStreams}. */
@FeignClient(
        name = "search",
        contextId = "attachments",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = AttachmentApi.Faults.class)
interface AttachmentApi {

    @GetMapping("/opinions/{id}/attachments")
    Attachments attachments(@PathVariable String id);

    /** There is no way back: nobody can read its content from then on. */
    @PostMapping("/opinions/{id}/attachments/{attachment}/remove")
    Attachment remove(@PathVariable String id, @PathVariable String attachment, @RequestBody SearchApi.Reason reason);

    /** Where files are sent to. */
    static String address(String opinion) {
        return "/api/search/v1/opinions/" + opinion + "/attachments";
    }

    /** Where a content is fetched from. */
    static String address(String opinion, Attachment attachment) {
        return address(opinion) + "/" + attachment.id() + "/content";
    }

    /** Where a small picture of it is fetched from. */
    static String small(String opinion, Attachment attachment) {
        return address(opinion) + "/" + attachment.id() + "/preview";
    }

    enum Kind {
        JPEG,
        PNG,
        WEBP,
        PDF;

        boolean isPicture() {
            return this != PDF;
        }
    }

    /**
     * @param most how many an opinion may have
     * @param largest in bytes
     */
    record Attachments(List<Attachment> items, int most, long largest) {}

    /**
     * @param name absent once the content is gone
     * @param size in bytes
     * @param available whether the content can be had
     * @param lostAt present when its store has lost the content
     */
    record Attachment(
            String id,
            Kind kind,
            @Nullable String name,
            long size,
            Instant addedAt,
            boolean available,
            @Nullable Instant lostAt,
            @Nullable Instant removedAt,
            @Nullable String removalReason) {

        /** What it is called on the user's machine. */
        String fileName() {
            return name == null ? id : name;
        }
    }

    @Component("attachmentFaults")
    class Faults extends ServiceFaults<AttachmentApi> {

        Faults(ServiceWatch watch) {
            super(AttachmentApi.class, "search", watch);
        }
    }
}
