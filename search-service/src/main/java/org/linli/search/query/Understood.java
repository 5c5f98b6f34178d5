package org.linli.search.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * How a query was read, so that whoever asked can see it and take a part of it back.
 *
 * @param query written out again, unambiguously: it means the same tomorrow
 * @param offers what its words may also mean
 */
public record Understood(String query, List<Part> parts, List<Offer> offers) {

    public Understood {
        parts = List.copyOf(parts);
        offers = List.copyOf(offers);
    }

    /** What the words may also mean. */
    public enum OfferKind {
        /** The place that they name. */
        PLACE,
        /** The time that they begin with. */
        PERIOD,
        /** Words that sound the same; offered when little is found. */
        SPELLING
    }

    /**
     * What may be meant.
     *
     * @param text the place's name, with the one above it where several are called so; the period's words; the query put
     *     right
     * @param unit of a place
     * @param from first day of a period, Asia/Shanghai
     * @param to last day, included
     * @param query the query that means it
     */
    public record Offer(
            OfferKind kind,
            String text,
            @Nullable UnitId unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String query) {}

    /** What a part of a query does. */
    public enum Kind {
        /** Ranks: what has most of it comes first. */
        WORDS,
        /** Must stand there as it is. */
        PHRASE,
        /** Must be the value of a field. */
        FIELD,
        /** Must have been said of a place or below it. */
        PLACE,
        /** Must have been received in a period. */
        PERIOD,
        /** Must not hold. */
        EXCLUDED,
        /** A field's value that there is not; looked for as words. */
        UNREAD
    }

    /**
     * One part.
     *
     * @param field that it names
     * @param text as it was asked for
     * @param value of a channel or state, as it is stored
     * @param units of a place: several where they share the name
     * @param from first day of a period, Asia/Shanghai
     * @param to last day, included
     * @param without the query that remains when this part is left out
     */
    public record Part(
            Kind kind,
            @Nullable QueryField field,
            String text,
            @Nullable String value,
            List<UnitId> units,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String without) {

        public Part {
            units = List.copyOf(units);
        }

        private Part excluded() {
            return new Part(Kind.EXCLUDED, field, text, value, units, from, to, without);
        }
    }

    static Understood of(QueryText text, List<Offer> offers) {
        return new Understood(
                text.understood(),
                text.parts().stream()
                        .map(part -> part(part.clause(), text.without(part)))
                        .toList(),
                offers);
    }

    private static Part part(Clause clause, String without) {
        return switch (clause) {
            case Clause.Words words -> part(Kind.WORDS, null, words.text(), null, without);
            case Clause.Phrase phrase -> part(Kind.PHRASE, phrase.field(), phrase.text(), null, without);
            case Clause.Is is ->
                part(Kind.FIELD, is.field(), is.text(), is.text().equals(is.value()) ? null : is.value(), without);
            case Clause.Unread unread -> part(Kind.UNREAD, unread.field(), unread.text(), null, without);
            case Clause.Under under ->
                new Part(Kind.PLACE, QueryField.PLACE, under.text(), null, under.units(), null, null, without);
            case Clause.Received received ->
                new Part(
                        Kind.PERIOD,
                        QueryField.DATE,
                        received.text(),
                        null,
                        List.of(),
                        received.from(),
                        received.to(),
                        without);
            case Clause.Without excluded -> part(excluded.what(), without).excluded();
        };
    }

    private static Part part(
            Kind kind, @Nullable QueryField field, String text, @Nullable String value, String without) {
        return new Part(kind, field, text, value, List.of(), null, null, without);
    }
}
