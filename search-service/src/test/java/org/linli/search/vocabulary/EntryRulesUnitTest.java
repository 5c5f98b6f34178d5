package org.linli.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.vocabulary.Entries.oneWay;
import static org.linli.search.vocabulary.Entries.synonyms;
import static org.linli.search.vocabulary.Entries.word;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesUnitTest {

    private static List<String> faults(VocabularyEntry entry, VocabularyEntry... others) {
        return EntryRules.faults(entry, List.of(others)).stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void whatMeansTheSameAndStandsNowhereElseMayStand() {
        assertThat(faults(synonyms("电动车", "电瓶车"), synonyms("物业", "物管"), oneWay("宠物", "狗子", "猫咪"), word("吹哨报到")))
                .isEmpty();
        assertThat(faults(word("电动车"), synonyms("电动车", "电瓶车"))).isEmpty();
        assertThat(faults(synonyms("wifi", "无线网"))).isEmpty();
    }

    @Test
    void aWordStandsInOneEntryOnly() {
        assertThat(faults(synonyms("電動車", "自行车"), synonyms("电动车", "电瓶车")))
                .containsExactly("/words/0 vocabulary.word.taken");
        assertThat(faults(oneWay("电瓶车", "充电"), synonyms("电动车", "电瓶车")))
                .containsExactly("/words/0 vocabulary.word.taken");
        assertThat(faults(word("吹哨報到"), word("吹哨报到"))).containsExactly("/words/0 vocabulary.word.known");
    }

    @Test
    void anEntryIsNotInItsOwnWay() {
        VocabularyEntry before = synonyms("电动车", "电瓶车");
        VocabularyEntry after = new VocabularyEntry(before.id(), EntryKind.SYNONYMS, List.of("电动车", "电瓶车", "电单车"), "");

        assertThat(faults(after, before)).isEmpty();
    }

    @Test
    void oneWayEntriesMakeNoChain() {
        assertThat(faults(oneWay("车辆", "电动车"), oneWay("电动车", "电瓶车"))).containsExactly("/words/1 vocabulary.word.chain");
        assertThat(faults(oneWay("电动车", "电瓶车"), oneWay("车辆", "电动车"))).containsExactly("/words/0 vocabulary.word.chain");
        assertThat(faults(oneWay("车辆", "电动车"), synonyms("电动车", "电瓶车")))
                .containsExactly("/words/1 vocabulary.word.chain");
        assertThat(faults(synonyms("电动车", "电瓶车"), oneWay("车辆", "电动车")))
                .containsExactly("/words/0 vocabulary.word.chain");
    }

    @Test
    void oneWayEntriesMakeNoCircle() {
        assertThat(faults(oneWay("宠物", "狗子"), oneWay("狗子", "宠物"))).contains("/words/0 vocabulary.word.cycle");
        assertThat(faults(oneWay("宠物", "狗子"), oneWay("狗子", "宠物"))).contains("/words/1 vocabulary.word.cycle");
    }

    @Test
    void twoMayLeadToTheSameWord() {
        assertThat(faults(oneWay("猫咪", "宠物"), oneWay("狗子", "宠物"))).isEmpty();
    }

    @Test
    void wordsThatAreTheSameOnceNormalisedAreOne() {
        assertThat(faults(synonyms("電梯", "电梯"))).containsExactly("/words/1 vocabulary.word.same");
        assertThat(faults(synonyms("ＷＩＦＩ", "wifi", "无线网"))).containsExactly("/words/1 vocabulary.word.same");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "！？", "物业 公司", "电梯(坏)", "“物业”", "-物业"})
    void whatIsNoWordIsRefused(String given) {
        assertThat(faults(synonyms("物管", given))).containsExactly("/words/1 vocabulary.word.form");
    }

    @Test
    void singleCharactersAreRefusedAlsoThoseOfTwoCodeUnits() {
        assertThat(faults(word("车"))).containsExactly("/words/0 vocabulary.word.short");
        assertThat(faults(word("𠮷"))).containsExactly("/words/0 vocabulary.word.short");
    }

    @Test
    void wordsThatEverybodyUsesAreRefused() {
        assertThat(faults(synonyms("问题", "故障"))).containsExactly("/words/0 vocabulary.word.common");
        assertThat(faults(word("問題"))).containsExactly("/words/0 vocabulary.word.common");
    }

    @Test
    void everythingHasABound() {
        assertThat(faults(word("长".repeat(20)))).isEmpty();
        assertThat(faults(word("长".repeat(21)))).containsExactly("/words/0 vocabulary.word.long");
        assertThat(faults(synonyms("电动车"))).containsExactly("/words vocabulary.words.count");
        assertThat(faults(
                        synonyms(IntStream.range(0, 13).mapToObj(at -> "车" + at).toArray(String[]::new))))
                .containsExactly("/words vocabulary.words.count");
        assertThat(faults(new VocabularyEntry(EntryId.next(), EntryKind.WORD, List.of("接诉即办", "未诉先办"), "")))
                .containsExactly("/words vocabulary.words.one");
        assertThat(faults(new VocabularyEntry(EntryId.next(), EntryKind.WORD, List.of("接诉即办"), "长".repeat(201))))
                .containsExactly("/note vocabulary.note.long");
    }

    @Test
    void aVocabularyHasTwoThousandEntriesAtMost() {
        VocabularyEntry[] full =
                IntStream.range(0, 2_000).mapToObj(at -> word("词" + at)).toArray(VocabularyEntry[]::new);

        assertThat(faults(word("再来一个"), full)).containsExactly("/words vocabulary.entries.many");
        assertThat(faults(full[0], full)).isEmpty();
    }
}
