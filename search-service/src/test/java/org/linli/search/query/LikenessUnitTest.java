package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.search.text.CharacterSet;

class LikenessUnitTest {

    @Test
    void theSameCharactersAreAsLikeAsCanBe() {
        assertThat(among("路灯不亮", "井盖丢失").between("路灯不亮", "不亮路灯")).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingSharedIsNotLikeAtAll() {
        assertThat(among("路灯不亮", "井盖丢失").between("路灯不亮", "井盖丢失")).isZero();
    }

    @Test
    void whatAllHaveWeighsLessThanWhatFewHave() {
        Compared compared = among("小区停车", "小区噪音", "小区绿化", "路灯");

        assertThat(compared.between("小区路灯", "路灯")).isGreaterThan(compared.between("小区路灯", "小区"));
    }

    @Test
    void whatIsSaidBesideMakesATextLessLike() {
        Compared compared = among("路灯不亮", "路灯不亮已经三天没有人修");

        assertThat(compared.between("路灯不亮", "路灯不亮")).isGreaterThan(compared.between("路灯不亮", "路灯不亮已经三天没有人修"));
    }

    @Test
    void whatIsAskedAndNoTextHasMakesAllOfThemLessLike() {
        Compared compared = among("路灯不亮", "井盖丢失");

        assertThat(compared.between("路灯不亮龘", "路灯不亮")).isLessThan(compared.between("路灯不亮", "路灯不亮"));
    }

    @Test
    void withoutCharactersNothingIsLikeAnything() {
        assertThat(among("路灯不亮").between("？", "路灯不亮")).isZero();
        assertThat(among("！").between("路灯", "！")).isZero();
    }

    private static Compared among(String... texts) {
        return new Compared(
                Likeness.among(Stream.of(texts).map(CharacterSet::of).toList()));
    }

    private record Compared(Likeness likeness) {

        double between(String question, String text) {
            return likeness.between(
                    likeness.weighed(CharacterSet.of(question)), likeness.weighed(CharacterSet.of(text)));
        }
    }
}
