package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParlanceUnitTest {

    private static final Parlance SAID =
            new Parlance(List.of("电梯困人", "电梯困人了", "电梯停运三天", "一部电梯停运", "电动车充电", "电动车上楼", "电力抢修", "路灯不亮"));

    private static List<String> goingOn(String typed) {
        return SAID.goingOn(typed, 8, 10).stream().map(Parlance.Phrase::words).toList();
    }

    @Test
    void wordsGoOnAsLongAsMostSayTheSame() {
        assertThat(goingOn("电")).containsExactly("电动车", "电梯停运", "电梯困人");
        assertThat(goingOn("电梯")).containsExactly("电梯停运", "电梯困人");
        assertThat(goingOn("电动")).containsExactly("电动车");
    }

    @Test
    void whatOneSaysIsSuggestedToNobody() {
        assertThat(goingOn("路")).isEmpty();
        assertThat(goingOn("电力")).isEmpty();
        assertThat(goingOn("没有")).isEmpty();
    }

    @Test
    void aPairCountsOnceForEachThatSaysIt() {
        Parlance twice = new Parlance(List.of("电梯电梯电梯", "电梯"));

        assertThat(twice.count('电', '梯')).isEqualTo(2);
        assertThat(twice.count('梯', '电')).isZero();
    }

    @Test
    void aPhraseIsNeverLongerThanAsked() {
        assertThat(SAID.goingOn("电", 2, 10))
                .extracting(Parlance.Phrase::words)
                .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(2));
    }
}
