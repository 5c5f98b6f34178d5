package org.linli.search.vocabulary;

import java.util.List;
import org.linli.search.text.Normaliser;

/**
 * One line of the vocabulary.
 *
 * @param words as somebody wrote them, in their order; of a one-way entry the first is asked for
 * @param note why it is there, up to {@value EntryRules#LONGEST_NOTE} characters; may be empty
 */
public record VocabularyEntry(EntryId id, EntryKind kind, List<String> words, String note) {

    public VocabularyEntry {
        words = words.stream().map(VocabularyEntry::tidy).toList();
        note = tidy(note);
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** By which of its words other words are found, as they are compared. */
    List<String> asked() {
        return switch (kind) {
            case SYNONYMS -> normalised(words);
            case ONE_WAY -> normalised(words.subList(0, Math.min(1, words.size())));
            case WORD -> List.of();
        };
    }

    /** Which of its words are found by another and do not find it, as they are compared. */
    List<String> onlyFound() {
        return kind == EntryKind.ONE_WAY
                ? normalised(words.subList(Math.min(1, words.size()), words.size()))
                : List.of();
    }

    /** Whether it says the same, however it is written: 電動車 is 电动车. */
    boolean says(VocabularyEntry other) {
        return kind == other.kind
                && words.size() == other.words.size()
                && normalised(words).equals(normalised(other.words));
    }

    static List<String> normalised(List<String> words) {
        return words.stream().map(Normaliser::normalise).toList();
    }
}
