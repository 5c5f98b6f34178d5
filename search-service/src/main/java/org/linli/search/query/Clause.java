package org.linli.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.search.vocabulary.Reading;
import org.linli.search.vocabulary.Synonyms;

/** One part of a query as it was understood. */
sealed interface Clause {

    /** Fields that a query can name, by their Chinese or English name. */
    enum Field {
        TITLE("标题", "title"),
        TEXT("正文", "text"),
        REPLY("答复", "reply"),
        CATEGORY("类别", "category"),
        CHANNEL("渠道", "channel"),
        DEPARTMENT("部门", "department"),
        STATE("状态", "state"),
        SOURCE("来源", "source");

        private final String chinese;
        private final String english;

        Field(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        String chinese() {
            return chinese;
        }

        String english() {
            return english;
        }

        /** Whether it is searched by words; the others are compared whole. */
        boolean isText() {
            return this == TITLE || this == TEXT || this == REPLY;
        }
    }

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
    record Phrase(@Nullable Field field, String text) implements Clause {}

    /** Must not occur; everywhere when no field is named. */
    record Without(@Nullable Field field, String text) implements Clause {}

    /** Must be the field's value, or for a category a level of its path. */
    record Is(Field field, String text) implements Clause {}
}
