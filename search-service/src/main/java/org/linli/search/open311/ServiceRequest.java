package org.linli.search.open311;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.attachment.AttachmentId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Point;

/**
 * An opinion as Open311 sees it: every opinion within scope, however it came. Who said it is not part of it.
 *
 * @param service the most particular service that its category belongs to
 * @param changedAt of the step that closed it, or of the last one while it is open; absent without any
 * @param reason why it was declined
 * @param picture the first that is attached
 */
public record ServiceRequest(
        OpinionId id,
        OfferedService service,
        OpinionState state,
        UnitId place,
        Whereabouts where,
        @Nullable Point point,
        String text,
        @Nullable String department,
        @Nullable String reply,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable String reason,
        @Nullable AttachmentId picture,
        long version) {

    /** "limited to 4,000 characters". */
    static final int LONGEST_DESCRIPTION = 4_000;

    public Status status() {
        return Status.of(state);
    }

    /** The words as they were given; of longer ones, which come on other ways, the beginning. */
    public String description() {
        String words = where.without(text);
        if (words.codePointCount(0, words.length()) <= LONGEST_DESCRIPTION) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
    }

    /**
     * "Explanation of why status was changed to current state": why it was declined or the official answer, else the
     * state as screens show it.
     */
    public String notes() {
        return Stream.of(reason, reply).filter(Objects::nonNull).findFirst().orElse(state.label());
    }

    /** When it was closed, last changed or taken in; empty for one that was corrected before steps were kept. */
    public Optional<Instant> updatedAt() {
        Instant closedAt = status() == Status.CLOSED && answeredAt != null ? answeredAt : changedAt;
        return closedAt != null || version > 1 ? Optional.ofNullable(closedAt) : Optional.of(createdAt);
    }
}
