package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.search.opinion.OpinionId;
import org.linli.search.vocabulary.EntryId;
import org.linli.search.vocabulary.EntryKind;
import org.linli.search.vocabulary.Reading;
import org.linli.search.vocabulary.Synonyms;
import org.linli.search.vocabulary.VocabularyEntry;

class SecondLookUnitTest {

    private final OpinionId first = new OpinionId(new UUID(0, 1));
    private final OpinionId second = new OpinionId(new UUID(0, 2));
    private final OpinionId third = new OpinionId(new UUID(0, 3));

    @Test
    void whatSaysJustWhatIsAskedComesBeforeWhatSaysMuchMore() {
        assertThat(ordered(
                        "路灯不亮",
                        List.of(
                                candidate(first, 10, "路灯不亮，井盖丢失，车位紧张，噪音扰民，绿化被占"),
                                candidate(second, 9, "路灯不亮"),
                                candidate(third, 5, "井盖丢失，车位紧张"))))
                .containsExactly(second, first, third);
    }

    @Test
    void anAnswerInOneFieldIsNotHiddenByTheOthers() {
        String others = "井盖丢失，车位紧张，噪音扰民，绿化被占，消防通道堵塞";
        assertThat(ordered(
                        "路灯不亮",
                        List.of(
                                candidate(first, 10, "路灯" + others, "不亮"),
                                candidate(second, 10, "路灯不亮", others),
                                candidate(third, 4, "井盖丢失"))))
                .containsExactly(second, first, third);
    }

    @Test
    void aMuchBetterScoreOfTheIndexIsNotOverruled() {
        assertThat(ordered("路灯不亮", List.of(candidate(first, 10, "路灯不亮，井盖丢失"), candidate(second, 1, "路灯不亮"))))
                .containsExactly(first, second);
    }

    @Test
    void whatIsEqualStaysAsTheIndexHadIt() {
        assertThat(ordered(
                        "路灯",
                        List.of(candidate(second, 3, "路灯"), candidate(first, 3, "路灯"), candidate(third, 3, "路灯"))))
                .containsExactly(second, first, third);
    }

    @Test
    void aTraditionalQuestionOrdersAsItsSimplifiedOneDoes() {
        List<SecondLook.Candidate> candidates = List.of(
                candidate(first, 10, "电梯坏了，井盖丢失，车位紧张，噪音扰民，绿化被占"),
                candidate(second, 9, "電梯壞了"),
                candidate(third, 5, "井盖丢失"));

        assertThat(ordered("電梯壞了", candidates)).isEqualTo(ordered("电梯坏了", candidates));
        assertThat(ordered("電梯壞了", candidates)).startsWith(second);
    }

    @Test
    void withoutScoresOrTextsNothingFails() {
        assertThat(ordered("路灯", List.of())).isEmpty();
        assertThat(ordered("？", List.of(candidate(first, 0), candidate(second, 0, "路灯"))))
                .containsExactly(first, second);
    }

    private static SecondLook.Candidate candidate(OpinionId id, double score, String... fields) {
        return new SecondLook.Candidate(id, score, List.of(fields));
    }

    private static List<OpinionId> ordered(String question, List<SecondLook.Candidate> candidates) {
        return SecondLook.order(List.of(Reading.asTyped(question)), candidates);
    }

    @Test
    void whatSaysTheSameInAnotherWordIsLookedAtInThatWord() {
        Synonyms synonyms = Synonyms.of(List.of(
                new VocabularyEntry(new EntryId(new UUID(0, 0)), EntryKind.SYNONYMS, List.of("电动车", "电瓶车"), "")));
        List<SecondLook.Candidate> candidates = List.of(
                candidate(first, 10, "电瓶，井盖丢失，车位紧张，噪音扰民，绿化被占"),
                candidate(second, 9, "电动车"),
                candidate(third, 5, "井盖丢失，车位紧张"));

        assertThat(ordered("电瓶车", candidates)).startsWith(first);
        assertThat(SecondLook.order(synonyms.readings("电瓶车"), candidates)).startsWith(second);
    }
}
