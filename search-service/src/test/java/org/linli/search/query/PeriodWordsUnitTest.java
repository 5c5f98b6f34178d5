package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsUnitTest {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final PeriodWords words = new PeriodWords(TODAY);

    @ParameterizedTest
    @CsvSource({
        "今天, 2026-11-26, 2026-11-26",
        "昨日, 2026-11-25, 2026-11-25",
        "前天, 2026-11-24, 2026-11-24",
        "yesterday, 2026-11-25, 2026-11-25",
        "本周, 2026-11-23, 2026-11-29",
        "這個星期, 2026-11-23, 2026-11-29",
        "上周, 2026-11-16, 2026-11-22",
        "last week, 2026-11-16, 2026-11-22",
        "本月, 2026-11-01, 2026-11-30",
        "上个月, 2026-10-01, 2026-10-31",
        "上個月, 2026-10-01, 2026-10-31",
        "上上个月, 2026-09-01, 2026-09-30",
        "Last Month, 2026-10-01, 2026-10-31",
        "本季度, 2026-10-01, 2026-12-31",
        "上季度, 2026-07-01, 2026-09-30",
        "今年, 2026-01-01, 2026-12-31",
        "去年, 2025-01-01, 2025-12-31",
        "前年, 2024-01-01, 2024-12-31",
        "最近三天, 2026-11-24, 2026-11-26",
        "近7天, 2026-11-20, 2026-11-26",
        "近７天, 2026-11-20, 2026-11-26",
        "过去两周, 2026-11-13, 2026-11-26",
        "最近十二个月, 2025-11-27, 2026-11-26",
        "近半年, 2026-05-27, 2026-11-26",
        "最近三十天内, 2026-10-28, 2026-11-26",
        "最近二十一天, 2026-11-06, 2026-11-26",
        "last 2 months, 2026-09-27, 2026-11-26",
        "2023年, 2023-01-01, 2023-12-31",
        "2024年3月, 2024-03-01, 2024-03-31",
        "2024年02月份, 2024-02-01, 2024-02-29",
        "2024-03, 2024-03-01, 2024-03-31",
        "2024/3, 2024-03-01, 2024-03-31",
        "2024年3月5日, 2024-03-05, 2024-03-05",
        "2024年3月5號, 2024-03-05, 2024-03-05",
        "2024-03-05, 2024-03-05, 2024-03-05",
        "2024.3.5, 2024-03-05, 2024-03-05",
        "3月, 2026-03-01, 2026-03-31",
        "十二月, 2025-12-01, 2025-12-31",
        "去年十月份, 2025-10-01, 2025-10-31",
        "3月5日, 2026-03-05, 2026-03-05",
        "12月5日, 2025-12-05, 2025-12-05",
        "11月26日, 2026-11-26, 2026-11-26",
        "2月29日, 2024-02-29, 2024-02-29",
        "去年3月5号, 2025-03-05, 2025-03-05",
        "第一季度, 2026-01-01, 2026-03-31",
        "2024年三季度, 2024-07-01, 2024-09-30",
        "上半年, 2026-01-01, 2026-06-30",
        "去年下半年, 2025-07-01, 2025-12-31",
        "2024-01至2024-03, 2024-01-01, 2024-03-31",
        "2024-01-05..2024-03-01, 2024-01-05, 2024-03-01",
        "3月1日到3月5日, 2026-03-01, 2026-03-05",
    })
    void aWordThatSaysWhenIsItsFirstAndItsLastDay(String word, LocalDate from, LocalDate to) {
        assertThat(words.read(word)).contains(new Clause.Received(word, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "最近", "以前", "2024", "12", "24年", "1234年", "2345年", "2月30日", "2024-13", "2024-02-30", "去年2月29日",
                        "十三月",
                "最近零天", "最近半天", "近一二天", "最近9999年", "电梯", "昨天停电", "上个月电梯", "3月份物业费", "2024-03-05至2024-03-01", "至", "去年至",
                        "三天前", "半月"
            })
    void whatMightMeanSomethingElseIsNone(String word) {
        assertThat(words.read(word)).isEmpty();
    }

    @Test
    void aPeriodWrittenOutIsReadAsTheSame() {
        assertThat(words.read("2026-10-01" + PeriodWords.TO + "2026-10-31"))
                .hasValueSatisfying(period -> assertThat(period.from()).isEqualTo("2026-10-01"));
    }

    @Test
    void noWordWhateverMakesItFail() {
        AnyQuery.many(20_000)
                .forEach(query -> assertThatCode(() -> words.read(query.text()))
                        .as(query.toString())
                        .doesNotThrowAnyException());
    }
}
