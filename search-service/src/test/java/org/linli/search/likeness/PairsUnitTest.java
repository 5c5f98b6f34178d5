package org.linli.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairsUnitTest {

    @Test
    void aTextIsItsPairsOfNeighboursAndItsWordsInLetters() {
        assertThat(Pairs.of("电梯坏了，3号楼 A座 灯").pairs())
                .containsExactlyInAnyOrder("电梯", "梯坏", "坏了", "3", "号楼", "a", "座", "灯");
    }

    @Test
    void traditionalAndFullWidthAreTheSame() {
        assertThat(Pairs.of("電梯壞了Ａ").likeness(Pairs.of("电梯坏了a"))).isEqualTo(1);
    }

    @Test
    void likenessIsWhatBothHaveOfWhatEitherHas() {
        assertThat(Pairs.of("电梯坏了").likeness(Pairs.of("电梯停了"))).isCloseTo(0.2, within(0.001));
        assertThat(Pairs.of("电梯坏了").likeness(Pairs.of("路灯不亮"))).isZero();
        assertThat(Pairs.of("？！").likeness(Pairs.of("。"))).isZero();
    }
}
