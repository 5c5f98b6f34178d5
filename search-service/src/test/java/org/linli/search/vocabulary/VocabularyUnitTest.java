package org.linli.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.search.vocabulary.Entries.synonyms;
import static org.linli.search.vocabulary.Entries.word;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

class VocabularyUnitTest {

    private static final VocabularyEntry CARS = synonyms("电动车", "电瓶车");

    private final Vocabulary published = new Vocabulary(edition(1, List.of(CARS)), List.of(CARS), 7);
    private final Version seen = new Version(7);

    private static VocabularyEdition edition(int number, List<VocabularyEntry> entries) {
        return new VocabularyEdition(number, entries, null, "试用", Instant.EPOCH, null, null, null);
    }

    @Test
    void everyEntryOfADraftSaysWhatBecomesOfIt() {
        VocabularyEntry more = new VocabularyEntry(CARS.id(), CARS.kind(), List.of("电动车", "电瓶车", "电单车"), "");

        Vocabulary draft = published.changed(more, seen).with(word("吹哨报到"), new Version(8));

        assertThat(draft.compared())
                .extracting(Difference.Compared::difference)
                .containsExactly(Difference.CHANGED, Difference.ADDED);
        assertThat(draft.compared().getFirst().before()).isEqualTo(CARS);
        assertThat(published.without(CARS.id(), seen).compared())
                .extracting(Difference.Compared::difference)
                .containsExactly(Difference.REMOVED);
        assertThat(published.isChanged()).isFalse();
    }

    @Test
    void whoHasNotSeenTheLastChangeIsToldSo() {
        Vocabulary changed = published.with(word("吹哨报到"), seen);

        assertThatThrownBy(() -> changed.with(word("接诉即办"), seen))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("version-changed"));
    }

    @Test
    void whatChangesNothingIsNotPublished() {
        assertThatThrownBy(() -> published.published(edition(2, List.of(CARS)), seen))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("vocabulary-unchanged"));
    }

    @Test
    void aRollBackTakesAnUnchangedDraftAlongAndLeavesAChangedOne() {
        VocabularyEdition earlier = edition(3, List.of());
        Vocabulary changed = published.with(word("吹哨报到"), seen);

        assertThat(published.rolledBack(earlier, seen).draft()).isEmpty();
        assertThat(changed.rolledBack(earlier, new Version(8)).draft()).hasSize(2);
    }

    @Test
    void whatIsLiveIsNotRolledBackTo() {
        assertThatThrownBy(() -> published.rolledBack(edition(2, List.of(CARS)), seen))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theEditionThatComesWithTheSystemKeepsTheRules() {
        assertThat(StartingEdition.entries())
                .extracting(VocabularyEntry::words)
                .contains(List.of("吹哨报到"), List.of("物业", "物管"), List.of("小区", "院子"));
    }
}
