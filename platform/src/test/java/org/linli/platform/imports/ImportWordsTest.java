package org.linli.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportWordsTest {

    private enum Colour {
        DARK_RED,
        GREEN
    }

    private static final ImportWords WORDS = ImportWords.of("/sample-words.properties");
    private static final EnumSet<SampleField> ALL = EnumSet.allOf(SampleField.class);

    @Test
    void aHeaderIsRecognisedWithoutCaseWidthBlanksAndMarks() {
        assertThat(WORDS.column(ALL, " ＊ＮＡＭＥ： ")).contains(SampleField.NAME);
        assertThat(WORDS.column(ALL, "队伍 名称")).contains(SampleField.NAME);
        assertThat(WORDS.column(ALL, "名称和类型")).isEmpty();
        assertThat(WORDS.column(ALL, "——")).isEmpty();
    }

    @Test
    void whatStandsInBracketsDoesNotHinder() {
        assertThat(WORDS.column(ALL, "类别（必填）")).contains(SampleField.KIND);
    }

    @Test
    void aWordOfSeveralFieldsMeansTheFirstThatIsAskedFor() {
        assertThat(WORDS.column(ALL, "类型")).contains(SampleField.KIND);
        assertThat(WORDS.column(List.of(SampleField.NOTE), "类型")).contains(SampleField.NOTE);
    }

    @Test
    void theLongestWordWithinAHeaderIsTold() {
        assertThat(WORDS.columnsWithin(SampleField.class, "本队队伍名称"))
                .isEqualTo(Map.of(SampleField.NAME, "队伍名称".length()));
    }

    @Test
    void aValueIsRecognisedByItsWordsAndItsOwnName() {
        assertThat(WORDS.value(Colour.class, "酒红")).contains(Colour.DARK_RED);
        assertThat(WORDS.value(Colour.class, "dark red")).contains(Colour.DARK_RED);
        assertThat(WORDS.value(Colour.class, "Green")).contains(Colour.GREEN);
        assertThat(WORDS.value(Colour.class, "蓝")).isEmpty();
    }

    @Test
    void wordsCanStandByThemselvesAndTheFirstIsTheHeaderOfTemplates() {
        assertThat(WORDS.isAmong("IGNORED", "行 号")).isTrue();
        assertThat(WORDS.isAmong("IGNORED", "名称")).isFalse();
        assertThat(WORDS.header(SampleField.NAME)).isEqualTo("名称");
    }
}
