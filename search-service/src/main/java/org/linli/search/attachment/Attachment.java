package org.linli.search.attachment;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.privacy.Sealed;
import org.linli.search.opinion.OpinionId;

/**
 * A picture or a paper that came with an opinion.
 *
 * <p>Added → removed for a reason, or past its retention. Either way its content is gone at once, since its key is; that
 * there was one stays readable, with the reason.
 *
 * @param kind what its content is, whatever it was called
 * @param name as whoever handed it in calls it, with the ending of its kind; absent once the content is gone
 * @param size in bytes, as it is handed out
 * @param sha256 of the file as it was handed in; absent once the content is gone
 * @param key of the content; absent once that is gone
 * @param addedBy id of the account or client, never a name
 * @param removed absent unless somebody removed it
 * @param preview a small picture of it; absent until one was made
 * @param lostAt when the store was first seen to have lost the content; absent while it has it, as far as is known
 */
public record Attachment(
        AttachmentId id,
        OpinionId opinion,
        AttachmentKind kind,
        @Nullable String name,
        long size,
        @Nullable String sha256,
        @Nullable Sealed key,
        Instant addedAt,
        String addedBy,
        @Nullable Removal removed,
        @Nullable Instant lostAt,
        @Nullable Preview preview) {

    /** @param reason 5 to 500 characters */
    public record Removal(Instant at, String reason) {}

    /**
     * A small picture of a picture, sealed under the same key.
     *
     * @param id of its content in the store
     * @param size in bytes, as it is handed out
     */
    public record Preview(AttachmentId id, long size) {}

    /** Whether it stands: neither removed nor past its retention. */
    public boolean isThere() {
        return key != null;
    }

    /** Whether it stands and its content does not. */
    public boolean isLost() {
        return isThere() && lostAt != null;
    }

    /** What it is saved as. */
    public String fileName() {
        return Objects.requireNonNullElseGet(name, () -> kind.named(""));
    }

    Attachment removed(Removal removal) {
        return new Attachment(id, opinion, kind, null, size, null, null, addedAt, addedBy, removal, null, null);
    }
}
