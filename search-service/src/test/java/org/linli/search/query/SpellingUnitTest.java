package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingUnitTest {

    private static final Parlance SAID = new Parlance(
            Stream.of("小区电梯坏了没有人修", "电梯加板收费太高", "物业服务不好", "物业费上涨", "广场舞噪音扰民", "广场舞太吵", "电动车充电", "电梯停运加板", "垃圾没有清运")
                    .flatMap(text -> Stream.of(text, text + "，请处理"))
                    .toList());

    @ParameterizedTest
    @CsvSource({
        "dianti, 电梯",
        "DianTi, 电梯",
        "ｄｉａｎｔｉ, 电梯",
        "jiaban, 加板",
        "wuye, 物业",
        "guangchangwu, 广场舞",
        "dian'ti, 电梯",
        "电剃, 电梯",
        "電剃, 电梯",
        "典梯, 电梯",
        "屋也, 物业",
        "小区电剃坏了, 小区电梯坏了",
        "广场午噪音, 广场舞噪音",
        "拉圾, 垃圾",
    })
    void whatSoundsTheSameAndIsSaidIsMeant(String word, String meant) {
        assertThat(Spelling.meant(word, SAID)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"电梯", "小区电梯坏了", "物业费", "ktv", "diantix", "di", "12345", "暖气", "电", "abc电梯", "3-2栋", "飞机场"})
    void whatIsSaidOrSoundsLikeNothingIsLeftAlone(String word) {
        assertThat(Spelling.meant(word, SAID)).isEmpty();
    }

    @Test
    void whatOnlyOneSaysIsNobodysParlance() {
        Parlance one = new Parlance(List.of("张三家的电梯坏了"));

        assertThat(Spelling.meant("dianti", one)).isEmpty();
        assertThat(Spelling.meant("zhangsan", one)).isEmpty();
        assertThat(Spelling.meant("电剃", one)).isEmpty();
    }

    @Test
    void grammarIsNoCorrection() {
        Parlance said = new Parlance(List.of("这是狗是狗", "那狗是狗"));

        assertThat(Spelling.meant("狗屎", said)).isEmpty();
    }
}
