package org.linli.portal.opinion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a search were read, part by part.
 *
 * @param offers what they may also mean
 */
record Understood(String query, List<Part> parts, @Nullable List<Offer> offers) {

    enum PartKind {
        WORDS,
        PHRASE,
        FIELD,
        PLACE,
        PERIOD,
        EXCLUDED,
        UNREAD
    }

    enum Field {
        TITLE,
        TEXT,
        REPLY,
        CATEGORY,
        CHANNEL,
        DEPARTMENT,
        STATE,
        SOURCE,
        PLACE,
        DATE
    }

    enum OfferKind {
        PLACE,
        PERIOD,
        SPELLING
    }

    /**
     * A place or a period to narrow to, or words that sound the same.
     *
     * @param query the words that mean it
     */
    record Offer(
            OfferKind kind,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String query) {}

    /**
     * @param text as it was typed
     * @param value of a channel or state
     * @param from first day of a period
     * @param to last day, included
     * @param note why it was not read as it was asked for
     * @param without the words that remain when this part is left out
     */
    record Part(
            PartKind kind,
            @Nullable Field field,
            String text,
            @Nullable String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note,
            String without) {}
}
