package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesUnitTest {

    @Test
    void aCharacterHasAllItsReadingsWithoutTones() {
        assertThat(Syllables.of('梯')).containsExactly("ti");
        assertThat(Syllables.of('重')).containsExactlyInAnyOrder("zhong", "chong");
        assertThat(Syllables.of('绿')).containsExactlyInAnyOrder("lv", "lu");
        assertThat(Syllables.of('a')).isEmpty();
    }

    @Test
    void charactersThatShareAReadingSoundAlike() {
        assertThat(Syllables.alike('梯', '剃')).isTrue();
        assertThat(Syllables.alike('重', '虫')).isTrue();
        assertThat(Syllables.alike('电', '梯')).isFalse();
        assertThat(Syllables.alike('1', '1')).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "小区电梯坏了, 2, dianti, 4",
        "小区电梯坏了, 0, xiaoqu, 2",
        "小区电梯坏了, 2, diant, -1",
        "小区电梯坏了, 2, diantihuaile1, -1",
        "长春重修, 0, changchunchongxiu, 4",
        "西安, 0, xian, 2",
        "先, 0, xian, 1",
    })
    void lettersEndWhereTheCharactersDoThatAreReadSo(String text, int from, String letters, int end) {
        assertThat(Syllables.end(text, from, letters)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "物业管理, w, true",
        "物业管理, wu, true",
        "物业管理, wuy, true",
        "物业管理, wygl, true",
        "物业管理, wuyegl, true",
        "物业管理, wuye, true",
        "物业管理, yg, false",
        "物业, wuyeg, false",
        "西安路, xian, true",
    })
    void whoTypesMayBeAboutToWriteIt(String text, String letters, boolean begins) {
        assertThat(Syllables.begins(text, letters)).isEqualTo(begins);
    }
}
