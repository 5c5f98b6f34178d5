package org.linli.org.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.names.NameKeys;

class UnitNamesUnitTest {

    @ParameterizedTest
    @CsvSource({
        "重庆路社区, chongqinglu",
        "单县街道, shanxian",
        "单县街道, danxian",
        "乐陵小区, laoling",
        "乐陵小区, leling",
        "长安花园, changan",
        "曾家巷, zengjia",
        "曾家巷, cengjia",
        "东阿里, donge",
        "绿城, lvcheng",
        "A3号楼, a3haolou"
    })
    void aNameIsFoundByEachOfItsReadings(String name, String letters) {
        assertThat(UnitNames.keys(name).letters()).contains(" " + letters);
    }

    @Test
    void theLikelyReadingComesFirst() {
        assertThat(Readings.of("单县").iterator().next()).isEqualTo(List.of("shan", "xian"));
        assertThat(Readings.of("重庆").iterator().next()).isEqualTo(List.of("chong", "qing"));
    }

    @Test
    void initialsFindANameFromAnySyllableOn() {
        assertThat(UnitNames.keys("阳光花园小区").letters()).contains(" yghyxq", " hyxq");
    }

    @Test
    void everyPieceOfASearchedWordIsAmongThePiecesOfTheNameThatContainsIt() {
        NameKeys name = UnitNames.keys("阳光花园小区");

        assertThat(name.grams()).containsAll(NameKeys.within("光花园")).containsAll(NameKeys.within("园"));
        assertThat(name.grams())
                .containsAll(NameKeys.inside("guanghua"))
                .contains(NameKeys.start("hy"), NameKeys.start("hua"));
    }

    @Test
    void oneWrongCharacterIsForgivenAndTwoAreNot() {
        NameKeys name = UnitNames.keys("阳光花园");

        assertThat(NameKeys.near("阳光华园")).anyMatch(name.grams()::containsAll);
        assertThat(NameKeys.near("阳光美丽花园")).noneMatch(name.grams()::containsAll);
        assertThat(NameKeys.near("杨广花园")).noneMatch(name.grams()::containsAll);
    }

    @Test
    void traditionalAndFullWidthCharactersAreTheSameName() {
        assertThat(UnitNames.normalised("陽光花園　Ａ區")).isEqualTo("阳光花园a区");
    }

    @Test
    void aNameOfManyPolyphonicCharactersKeepsABoundedNumberOfReadings() {
        assertThat(Readings.of("重重重重重重单单单单乐乐乐乐")).hasSize(Readings.MOST);
    }
}
