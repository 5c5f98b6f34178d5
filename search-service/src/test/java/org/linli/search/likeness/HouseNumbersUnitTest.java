package org.linli.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.search.likeness.HouseNumbers.Kind;

class HouseNumbersUnitTest {

    @Test
    void housesAreNamedInDigitsOrCharacters() {
        assertThat(HouseNumbers.of("和平路36号院3号楼、十二号楼2单元与5栋").byKind())
                .isEqualTo(Map.of(
                        Kind.ON_A_STREET, Set.of(36),
                        Kind.BUILDING, Set.of(3, 12, 5),
                        Kind.STAIRCASE, Set.of(2)));
        assertThat(HouseNumbers.of("二十号楼，二十一号楼，十号楼").byKind()).isEqualTo(Map.of(Kind.BUILDING, Set.of(20, 21, 10)));
    }

    @ParameterizedTest
    @CsvSource({"旁边有一栋楼", "5月3号晚上", "转接6787号话务员", "两幢都停水", "3楼漏水", "2号线"})
    void whatCountsOrNamesSomethingElseIsNoHouse(String words) {
        assertThat(HouseNumbers.of(words).byKind()).isEmpty();
    }

    @Test
    void onlyAnotherNumberOfTheSameKindIsAnotherHouse() {
        HouseNumbers three = HouseNumbers.of("3号楼2单元");

        assertThat(three.areOthersThan(HouseNumbers.of("5号楼"))).isTrue();
        assertThat(three.areOthersThan(HouseNumbers.of("三号楼1单元"))).isTrue();
        assertThat(three.areOthersThan(HouseNumbers.of("3号楼和5号楼"))).isFalse();
        assertThat(three.areOthersThan(HouseNumbers.of("和平路5号"))).isFalse();
        assertThat(three.areOthersThan(HouseNumbers.of("楼里停水"))).isFalse();
    }
}
