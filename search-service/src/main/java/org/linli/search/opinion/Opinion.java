package org.linli.search.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;

/**
 * What one resident said once (意见建议), as it is kept.
 *
 * <p>Taken in as received, or as answered when it came with its reply; afterwards category and place may be corrected.
 * Who said it is optional, sealed, and nothing is ever found by it.
 *
 * @param place the unit it is about
 * @param intakeUnit the unit in whose name it was submitted; external ids are unique within it and the source, so that
 *     nobody can probe for another office's records
 * @param source the system or ledger it comes from, 1–40 characters, for instance {@code 12345}
 * @param externalId its number there, at most 100 characters
 * @param category path of at most four names from the general to the particular, {@code 城乡建设/安全生产/事故处理}
 * @param department the body that answers for it, as the source names it
 * @param title at most 200 characters
 * @param text its words as given, 1–10,000 characters
 * @param reply the official answer
 * @param receivedAt when the resident said it
 * @param createdAt when it was taken in here
 * @param version rises by one with every change
 */
public record Opinion(
        OpinionId id,
        UnitId place,
        UnitId intakeUnit,
        String source,
        @Nullable String externalId,
        Channel channel,
        @Nullable String category,
        @Nullable String department,
        @Nullable String title,
        String text,
        @Nullable String reply,
        OpinionState state,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Sealed contactName,
        @Nullable Sealed contactTelephone,
        @Nullable Integer likes,
        @Nullable Integer dislikes,
        Instant createdAt,
        long version) {

    /**
     * The opinion with place and category put right. The intake unit stays: it says who handed it in.
     *
     * @param where a place that the caller may use
     */
    Opinion corrected(OpinionPlaces.Found where, @Nullable String newCategory) {
        return new Opinion(
                id,
                where.place(),
                intakeUnit,
                source,
                externalId,
                channel,
                newCategory,
                department,
                title,
                text,
                reply,
                state,
                receivedAt,
                answeredAt,
                contactName,
                contactTelephone,
                likes,
                dislikes,
                createdAt,
                version + 1);
    }
}
