package org.linli.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2019/2/28 11:25:05, 2019-02-28T11:25:05",
        "2019-02-28, 2019-02-28T00:00",
        "2019-02-28T11:25:05.123, 2019-02-28T11:25:05",
        "2019年2月28日, 2019-02-28T00:00",
        "2019年2月28日 9时5分, 2019-02-28T09:05",
        "2019.2.28 9:05, 2019-02-28T09:05",
        "' 2019/12/31  23:59 ', 2019-12-31T23:59"
    })
    void datesAreReadAsPeopleTypeThem(String text, LocalDateTime moment) {
        assertThat(SheetDates.read(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019/2/30", "2019", "昨天", "2019-02-28 25:00", "13800000000", "28/2/2019"})
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(SheetDates.read(text)).isEmpty();
    }
}
