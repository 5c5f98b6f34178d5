package org.linli.search.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.sheets.SheetDates;

/** Reads the times that people, systems and spreadsheet programs leave in cells, as the wall clock of Asia/Shanghai. */
final class ImportTimes {

    /** A cell as a time. */
    sealed interface Reading {

        record At(Instant instant) implements Reading {}

        /** It has the shape of a date, but there is no such day. */
        record Impossible() implements Reading {}

        record NoTime() implements Reading {}
    }

    /** 20190228, 20190228112505. */
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?");

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}.*");

    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[ T]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?)?");

    /** A day number of a spreadsheet whose cell lost its date format: 1954 to 2119. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    private ImportTimes() {}

    static Reading read(String cell, DateOrder order) {
        String text = cell.strip();
        try {
            return new Reading.At(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noOffset) {
            return local(text, order);
        }
    }

    private static Reading local(String text, DateOrder order) {
        try {
            Optional<LocalDateTime> read = SheetDates.read(text)
                    .or(() -> digits(text))
                    .or(() -> serial(text))
                    .or(() -> yearLast(text, order));
            return read.<Reading>map(
                            time -> new Reading.At(time.atZone(CityTime.ZONE).toInstant()))
                    .orElse(YEAR_FIRST.matcher(text).matches() ? new Reading.Impossible() : new Reading.NoTime());
        } catch (DateTimeException noSuchDay) {
            return new Reading.Impossible();
        }
    }

    private static Optional<LocalDateTime> digits(String text) {
        Matcher match = DIGITS.matcher(text);
        return match.matches() ? Optional.of(at(match, 1, 2, 3)) : Optional.empty();
    }

    private static Optional<LocalDateTime> yearLast(String text, DateOrder order) {
        Matcher match = YEAR_LAST.matcher(text);
        if (order == DateOrder.YEAR_FIRST || !match.matches()) {
            return Optional.empty();
        }
        return Optional.of(order == DateOrder.MONTH_FIRST ? at(match, 3, 1, 2) : at(match, 3, 2, 1));
    }

    private static Optional<LocalDateTime> serial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return Optional.empty();
        }
        // Days are kept as binary fractions, so a full second comes as 59.9999…
        long seconds =
                Math.round(new BigDecimal(text).multiply(SECONDS_OF_A_DAY).doubleValue());
        return Optional.of(SERIAL_ZERO.atStartOfDay().plus(seconds, ChronoUnit.SECONDS));
    }

    private static LocalDateTime at(Matcher match, int year, int month, int day) {
        LocalTime time = LocalTime.of(number(match.group(4)), number(match.group(5)), number(match.group(6)));
        return LocalDate.of(number(match.group(year)), number(match.group(month)), number(match.group(day)))
                .atTime(time);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
