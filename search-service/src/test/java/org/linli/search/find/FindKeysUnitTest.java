package org.linli.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.names.NameKeys;

class FindKeysUnitTest {

    @ParameterizedTest
    @CsvSource({"幸福 社區, 幸福社区", "ＡＢ１２小區, ab12小区", "　繁華里　, 繁华里"})
    void traditionalFullWidthAndBlanksMakeNoDifference(String written, String word) {
        assertThat(FindKeys.compared(written)).isEqualTo(word);
    }

    @Test
    void aNameIsReadWholeInPartAndByItsInitials() {
        assertThat(FindKeys.of("幸福社区").letters()).contains(" xingfushequ", " fushequ", " xfsq", " fsq");
    }

    @Test
    void everyReadingOfAShortNameCounts() {
        assertThat(FindKeys.of("重阳里").letters()).contains(" chongyang", " zhongyang");
    }

    @Test
    void ofATitleTheLikelyReadingIsKeptAndNoMoreThanSomebodyTypes() {
        String title = "请尽快处理三号楼二单元门前路灯长期不亮以及垃圾清运不及时的问题并答复居民";

        assertThat(Readings.of(title)).hasSize(1);
        assertThat(FindKeys.of(title).letters().length()).isLessThan(3_000);
    }

    @Test
    void whatIsTypedIsLookedForInPiecesThatTheNameHas() {
        NameKeys keys = FindKeys.of("幸福里小区");
        TypedName typed = TypedName.of(" 小區 幸福 ");

        assertThat(typed.whole()).isEqualTo("小区幸福");
        assertThat(typed.patterns()).containsExactly("%小区%", "%幸福%");
        assertThat(typed.pieces(FindKind.UNIT)).containsExactlyInAnyOrder("小区", "幸福", "#UNIT");
        assertThat(keys.grams()).contains("小区", "幸福");
    }

    @Test
    void lettersMayBeAReadingAndAreNeverNearAnything() {
        TypedName typed = TypedName.of("XFsq");

        assertThat(typed.spelled()).isEqualTo("xfsq");
        assertThat(typed.spelledAt(FindKind.UNIT)).containsExactlyInAnyOrder("^xfs", "#UNIT");
        assertThat(FindKeys.of("幸福社区").grams()).contains("^xfs");
        assertThat(typed.near(FindKind.UNIT)).isEmpty();
        assertThat(TypedName.of("100%_").spelled()).isNull();
        assertThat(TypedName.of("100%_").patterns()).containsExactly("%100\\%\\_%");
    }

    @Test
    void oneCharacterOffIsFoundByWhatStandsAroundIt() {
        List<String> near = TypedName.of("幸褔里小区").near(FindKind.UNIT);

        assertThat(near)
                .hasSize(5)
                .anySatisfy(alternative -> assertThat(FindKeys.of("幸运里小区").grams())
                        .containsAll(List.of(alternative.replace("|#UNIT", "").split("\\|", -1))));
        assertThat(TypedName.of("幸福").near(FindKind.UNIT))
                .as("of two characters one could be anything")
                .isEmpty();
    }

    @Test
    void nothingButBlanksIsNothing() {
        assertThat(TypedName.of(" 　 ").isEmpty()).isTrue();
    }
}
