package org.linli.search.vocabulary.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.search.vocabulary.Difference;
import org.linli.search.vocabulary.EntryKind;
import org.linli.search.vocabulary.Vocabulary;
import org.linli.search.vocabulary.VocabularyEntry;

/** The vocabulary at a glance. */
@Schema(name = "Vocabulary")
record VocabularyView(
        @Schema(description = "Number of the edition by which is searched")
        int edition,

        @Schema(description = "Entries of the draft") int entries,

        @Schema(description = "Those of them whose words mean the same")
        int synonyms,

        @Schema(description = "Those of them that lead one way")
        int oneWay,

        @Schema(description = "Words of the dictionary among them")
        int words,

        @Schema(description = "Entries of the draft that are not published yet")
        int added,

        @Schema(description = "Entries of the draft that are published otherwise")
        int changed,

        @Schema(description = "Published entries that the draft no longer has")
        int removed) {

    static VocabularyView of(Vocabulary vocabulary) {
        List<Difference.Compared> compared = vocabulary.compared();
        return new VocabularyView(
                vocabulary.live().number(),
                vocabulary.draft().size(),
                count(vocabulary, EntryKind.SYNONYMS),
                count(vocabulary, EntryKind.ONE_WAY),
                count(vocabulary, EntryKind.WORD),
                count(compared, Difference.ADDED),
                count(compared, Difference.CHANGED),
                count(compared, Difference.REMOVED));
    }

    private static int count(Vocabulary vocabulary, EntryKind kind) {
        return (int) vocabulary.draft().stream()
                .filter(entry -> entry.kind() == kind)
                .count();
    }

    private static int count(List<Difference.Compared> compared, Difference difference) {
        return (int) compared.stream()
                .filter(each -> each.difference() == difference)
                .count();
    }

    /** An entry of the draft, or one that the draft no longer has. */
    @Schema(name = "VocabularyEntry")
    record Entry(
            UUID id,
            EntryKind kind,

            @Schema(description = "In their order; of a one-way entry the first is asked for")
            List<String> words,

            @Schema(description = "Why it is there; may be empty")
            String note,

            @Schema(description = "What becomes of it when the draft is published; absent when it stays as it is")
            @Nullable
            Difference difference,

            @Schema(description = "As it is published, when it changes") @Nullable
            Published before) {

        static Entry of(Difference.Compared compared) {
            VocabularyEntry entry = compared.entry();
            VocabularyEntry before = compared.before();
            return new Entry(
                    entry.id().value(),
                    entry.kind(),
                    entry.words(),
                    entry.note(),
                    compared.difference(),
                    before == null ? null : Published.of(before));
        }
    }

    /** An entry as an edition has it. */
    @Schema(name = "PublishedVocabularyEntry")
    record Published(EntryKind kind, List<String> words, String note) {

        static Published of(VocabularyEntry entry) {
            return new Published(entry.kind(), entry.words(), entry.note());
        }
    }
}
