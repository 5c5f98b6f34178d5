package org.linli.search.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.search.intake.ImportTimes.Reading;

class ImportTimesUnitTest {

    @ParameterizedTest
    @CsvSource({
        "2019/2/28 11:25:05, 2019-02-28T03:25:05Z",
        "2018/01/07, 2018-01-06T16:00:00Z",
        "2019-02-28T11:25:05, 2019-02-28T03:25:05Z",
        "2019-02-28T11:25:05+09:00, 2019-02-28T02:25:05Z",
        "2019-02-28T03:25:05Z, 2019-02-28T03:25:05Z",
        "2019年2月28日, 2019-02-27T16:00:00Z",
        "20190228, 2019-02-27T16:00:00Z",
        "20190228112505, 2019-02-28T03:25:05Z",
        "43524, 2019-02-27T16:00:00Z",
        "43524.4757523148, 2019-02-28T03:25:05Z"
    })
    void timesAreTheWallClockOfShanghai(String cell, Instant instant) {
        assertThat(ImportTimes.read(cell, DateOrder.YEAR_FIRST)).isEqualTo(new Reading.At(instant));
    }

    @Test
    void whichNumberIsTheMonthIsTheUsersChoice() {
        assertThat(ImportTimes.read("3/4/2019", DateOrder.MONTH_FIRST))
                .isEqualTo(new Reading.At(Instant.parse("2019-03-03T16:00:00Z")));
        assertThat(ImportTimes.read("3/4/2019 08:30", DateOrder.DAY_FIRST))
                .isEqualTo(new Reading.At(Instant.parse("2019-04-03T00:30:00Z")));
        assertThat(ImportTimes.read("3/4/2019", DateOrder.YEAR_FIRST)).isEqualTo(new Reading.NoTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019/2/30", "2019-13-01", "2019/2/28 25:00:00", "20190230"})
    void aDayThatNeverWasIsImpossible(String cell) {
        assertThat(ImportTimes.read(cell, DateOrder.YEAR_FIRST)).isEqualTo(new Reading.Impossible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天", "12", "13812345678", "2019", "0000-00000000"})
    void whatIsNoTimeIsNotGuessed(String cell) {
        assertThat(ImportTimes.read(cell, DateOrder.YEAR_FIRST)).isEqualTo(new Reading.NoTime());
    }
}
