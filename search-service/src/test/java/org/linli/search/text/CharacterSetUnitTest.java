package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterSetUnitTest {

    @Test
    void eachCharacterCountsOnceWhereverItStands() {
        assertThat(CharacterSet.of("漏水漏水")).isEqualTo(CharacterSet.of("水，漏"));
        assertThat(CharacterSet.of("漏水").size()).isEqualTo(2);
    }

    @Test
    void traditionalAndSimplifiedHaveTheSameCharacters() {
        assertThat(CharacterSet.of("電梯壞了")).isEqualTo(CharacterSet.of("电梯坏了"));
    }

    @Test
    void lettersAndDigitsInARowAreOneWord() {
        assertThat(CharacterSet.of("Ａ7县").size()).isEqualTo(2);
        assertThat(CharacterSet.of("Ａ7县")).isEqualTo(CharacterSet.of("县 a7"));
        CharacterSet.of("a7").forEachIn(CharacterSet.of("a 7"), shared -> fail("a7 is neither a nor 7"));
    }

    @Test
    void aRareCharacterOutsideTheBasicPlaneIsOneCharacter() {
        assertThat(CharacterSet.of("𠮷").size()).isEqualTo(1);
    }

    @Test
    void whatTwoTextsShareIsFoundOnce() {
        List<Integer> shared = new ArrayList<>();
        CharacterSet.of("楼道灯坏了").forEachIn(CharacterSet.of("灯，楼灯亮"), shared::add);

        assertThat(shared).containsExactlyInAnyOrder((int) '楼', (int) '灯');
        assertThat(CharacterSet.ofAll(List.of(CharacterSet.of("楼道"), CharacterSet.of("道路"))))
                .isEqualTo(CharacterSet.of("楼道路"));
    }

    @Test
    void punctuationSaysNothing() {
        assertThat(CharacterSet.of("！？ 。").size()).isZero();
        assertThat(CharacterSet.of("").size()).isZero();
        assertThat(CharacterSet.of("").bound()).isZero();
    }
}
