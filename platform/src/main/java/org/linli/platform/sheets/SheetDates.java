package org.linli.platform.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that people and systems type into cells: {@code 2019/2/28 11:25:05}, {@code 2019-02-28T11:25}, 2019年2月28日. */
public final class SheetDates {

    private static final Pattern DATE = Pattern.compile("""
            (?x) \\s* (\\d{4}) \\s*[-/.年]\\s* (\\d{1,2}) \\s*[-/.月]\\s* (\\d{1,2}) \\s*日?
            (?: [T\\s]* (\\d{1,2}) [:：时点] (\\d{1,2}) 分? (?: [:：]? (\\d{1,2}) 秒? (?: \\.\\d+ )? )? )? \\s*""");

    private SheetDates() {}

    /** The moment on the wall clock, midnight where no time is given; empty when the text is no date. */
    public static Optional<LocalDateTime> read(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        var match = DATE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
            return Optional.of(day.atTime(LocalTime.of(number(match, 4), number(match, 5), number(match, 6))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, int group) {
        var text = match.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }
}
