package org.linli.search.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.vocabulary.Reading;
import org.linli.search.vocabulary.Synonyms;

/** One part of a query as it was understood. */
sealed interface Clause {

    /** As it was asked for. */
    String text();

    /**
     * Free words: what has most of them, and the rarer ones, comes first.
     *
     * @param synonyms by which they are found in other words too; nothing else of a query is read by them
     */
    record Words(String text, Synonyms synonyms) implements Clause {

        Words(String text) {
            this(text, Synonyms.NONE);
        }

        /** The words as typed first. */
        List<Reading> readings() {
            return synonyms.readings(text);
        }
    }

    /** Exactly these characters next to each other; everywhere when no field is named. */
    record Phrase(@Nullable QueryField field, String text) implements Clause {}

    /**
     * Must be the field's value, or for a category a level of its path.
     *
     * @param value as it is stored; of a channel or state its constant
     */
    record Is(QueryField field, String text, String value) implements Clause {}

    /**
     * Must have been received then.
     *
     * @param from first day, Asia/Shanghai
     * @param to last day, included
     */
    record Received(String text, LocalDate from, LocalDate to) implements Clause {}

    /** Must have been said of one of these units or of what lies below them; all are within the caller's scope. */
    record Under(String text, List<UnitId> units) implements Clause {
        public Under {
            units = List.copyOf(units);
        }
    }

    /** Must not hold. */
    record Without(Clause what) implements Clause {
        @Override
        public String text() {
            return what.text();
        }
    }

    /** A field's value that there is not, looked for as words: a query is never refused for how it is written. */
    record Unread(QueryField field, String text) implements Clause {}
}
