package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.search.text.CharacterSet;

class LikenessUnitTest {

    @Test
    void theSameCharactersAreAsLikeAsCanBe() {
        assertThat(likeness("路灯不亮", "路灯不亮", "井盖丢失").of(CharacterSet.of("不亮路灯"))).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingSharedIsNotLikeAtAll() {
        assertThat(likeness("路灯不亮", "路灯不亮", "井盖丢失").of(CharacterSet.of("井盖丢失"))).isZero();
    }

    @Test
    void whatAllHaveWeighsLessThanWhatFewHave() {
        Likeness likeness = likeness("小区路灯", "小区停车", "小区噪音", "小区绿化", "路灯");

        assertThat(likeness.of(CharacterSet.of("路灯"))).isGreaterThan(likeness.of(CharacterSet.of("小区")));
    }

    @Test
    void whatIsSaidBesideMakesATextLessLike() {
        Likeness likeness = likeness("路灯不亮", "路灯不亮", "路灯不亮已经三天没有人修");

        assertThat(likeness.of(CharacterSet.of("路灯不亮"))).isGreaterThan(likeness.of(CharacterSet.of("路灯不亮已经三天没有人修")));
    }

    @Test
    void withoutCharactersNothingIsLikeAnything() {
        assertThat(likeness("？", "路灯不亮").of(CharacterSet.of("路灯不亮"))).isZero();
        assertThat(likeness("路灯", "！").of(CharacterSet.of("！"))).isZero();
    }

    private static Likeness likeness(String question, String... texts) {
        List<BitSet> compared = Stream.of(texts).map(CharacterSet::of).toList();
        return new Likeness(CharacterSet.of(question), compared);
    }
}
