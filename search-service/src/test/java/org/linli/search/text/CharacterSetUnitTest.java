package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterSetUnitTest {

    @Test
    void eachCharacterCountsOnceWhereverItStands() {
        assertThat(CharacterSet.of("漏水漏水")).isEqualTo(CharacterSet.of("水，漏"));
        assertThat(CharacterSet.of("漏水").cardinality()).isEqualTo(2);
    }

    @Test
    void traditionalAndSimplifiedHaveTheSameCharacters() {
        assertThat(CharacterSet.of("電梯壞了")).isEqualTo(CharacterSet.of("电梯坏了"));
    }

    @Test
    void lettersAndDigitsInARowAreOneWord() {
        assertThat(CharacterSet.of("Ａ7县").cardinality()).isEqualTo(2);
        assertThat(CharacterSet.of("Ａ7县")).isEqualTo(CharacterSet.of("县 a7"));
        assertThat(CharacterSet.of("a7").intersects(CharacterSet.of("a 7"))).isFalse();
    }

    @Test
    void aRareCharacterOutsideTheBasicPlaneIsOneCharacter() {
        assertThat(CharacterSet.of("𠮷").cardinality()).isEqualTo(1);
    }

    @Test
    void punctuationSaysNothing() {
        assertThat(CharacterSet.of("！？ 。").isEmpty()).isTrue();
        assertThat(CharacterSet.of("").isEmpty()).isTrue();
    }
}
