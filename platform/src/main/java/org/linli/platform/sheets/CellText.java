package org.linli.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A workbook's cell as text. A date is only a number there; its format tells. */
final class CellText {

    /** Quoted words, escaped characters, colours and locales of a number format say nothing of its kind. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|_.");

    /** Serial day numbers of 1900-01-01 and of 9999-12-31. */
    private static final BigDecimal FIRST_DAY = BigDecimal.ZERO;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private CellText() {}

    static String of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> ofNumber(cell, cell.asNumber());
            case FORMULA -> ofFormula(cell);
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case STRING, ERROR -> Objects.requireNonNullElse(cell.getText(), "");
        };
    }

    /** What the formula came to when the file was saved; nothing is computed here. */
    private static String ofFormula(Cell cell) {
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number -> ofNumber(cell, number);
            case Object other -> Objects.requireNonNullElse(cell.getRawValue(), other.toString());
        };
    }

    private static String ofNumber(Cell cell, BigDecimal number) {
        var format = cell.getDataFormatString();
        if (format == null || number.compareTo(FIRST_DAY) < 0 || number.compareTo(LAST_DAY) >= 0) {
            return plain(number);
        }
        var kind = DECORATION.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        boolean days = kind.indexOf('y') >= 0 || kind.indexOf('d') >= 0;
        boolean hours = kind.indexOf('h') >= 0 || kind.contains("ss");
        if (!days && !hours) {
            return plain(number);
        }
        return date(cell, number, days, hours);
    }

    private static String date(Cell cell, BigDecimal number, boolean days, boolean hours) {
        if (!days && number.compareTo(BigDecimal.ONE) < 0) {
            long seconds = Math.round(number.doubleValue() * 86_400);
            return LocalTime.ofSecondOfDay(Math.min(seconds, 86_399)).toString();
        }
        if (cell.getType() != CellType.NUMBER) {
            return plain(number);
        }
        // Days are kept as binary fractions, so a full second comes as 59.9999…
        LocalDateTime moment = cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight && !hours ? moment.toLocalDate().toString() : isoSeconds(moment);
    }

    private static String isoSeconds(LocalDateTime moment) {
        return java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
