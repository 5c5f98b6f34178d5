package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersOfPeopleUnitTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            请回电 13812345678,                请回电 138****5678
            138 1234 5678 王先生,              138****5678 王先生
            座机0535-1234567。,                座机053****4567。
            身份证37020119900101123X遗失,      身份证3702****123X遗失
            １３８１２３４５６７８,              １３８****５６７８
            """)
    void whatIdentifiesSomebodyByANumberIsStarred(String words, String masked) {
        assertThat(NumbersOfPeople.masked(words)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"3 号楼 2 单元 501 室水管破裂", "2026-03-01 起停水", "12345 热线转来 120 件", "$1 与 \\1"})
    void whatIsNoNumberOfAnybodyStays(String words) {
        assertThat(NumbersOfPeople.masked(words)).isEqualTo(words);
    }
}
