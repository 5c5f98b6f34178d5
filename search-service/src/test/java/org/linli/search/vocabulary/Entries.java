package org.linli.search.vocabulary;

import java.util.List;

/** Entries as tests write them. */
final class Entries {

    private Entries() {}

    static VocabularyEntry synonyms(String... words) {
        return new VocabularyEntry(EntryId.next(), EntryKind.SYNONYMS, List.of(words), "");
    }

    static VocabularyEntry oneWay(String... words) {
        return new VocabularyEntry(EntryId.next(), EntryKind.ONE_WAY, List.of(words), "");
    }

    static VocabularyEntry word(String word) {
        return new VocabularyEntry(EntryId.next(), EntryKind.WORD, List.of(word), "");
    }
}
