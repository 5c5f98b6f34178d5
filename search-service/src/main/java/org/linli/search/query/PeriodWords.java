package org.linli.search.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.search.text.Normaliser;

/**
 * Words that say when: 上个月, 最近三天, 2024年3月, 3月5日, 2024-01-01..2024-03-31. Only what can mean one thing is read;
 * 最近 alone, a bare number or the 30th of February is none. What names no year is the last one that has begun.
 */
final class PeriodWords {

    /** Between the first and the last day of a period that is written out. */
    static final String TO = "..";

    /** No period has a longer name. Characters. */
    static final int LONGEST = 24;

    private static final int FIRST_YEAR = 1980;
    private static final int MONTHS = 12;
    private static final int QUARTER = 3;
    private static final int MOST_DAYS = 3_660;

    private static final String NUMBER = "(\\d{1,4}|[一二两三四五六七八九十]{1,3}|半)";
    private static final Pattern RANGE = Pattern.compile("(.+?)(?:\\.\\.|至|到|~|—{1,2})(.+)");
    private static final Pattern LAST = Pattern.compile(
            "(?:最近|近|过去|last )" + NUMBER + "个?(天|日|周|星期|礼拜|月|年| days?| weeks?| months?| years?)(?:内|来|以来)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年度?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:年(\\d{1,2})月份?|[-/](\\d{1,2}))");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})[日号]?");
    private static final Pattern MONTH_OF_SOME_YEAR = Pattern.compile("(今年|去年|前年)?" + NUMBER + "月份?");
    private static final Pattern DAY_OF_SOME_YEAR = Pattern.compile("(今年|去年|前年)?(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern QUARTER_OF_SOME_YEAR = Pattern.compile("(今年|去年|前年|\\d{4}年)?第?([一二三四1-4])季度");
    private static final Pattern HALF_OF_SOME_YEAR = Pattern.compile("(今年|去年|前年|\\d{4}年)?([上下])半年");

    private final LocalDate today;

    /** @param today in the city's time */
    PeriodWords(LocalDate today) {
        this.today = today;
    }

    /** The period that a word names; empty when it names none, or might mean something else. */
    Optional<Clause.Received> read(String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String normal = Normaliser.normalise(word).strip().toLowerCase(Locale.ROOT);
        try {
            return range(normal)
                    .or(() -> one(normal))
                    .filter(days ->
                            days.from().getYear() >= FIRST_YEAR && days.to().getYear() <= today.getYear() + 1)
                    .map(days -> new Clause.Received(word, days.from(), days.to()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private record Days(LocalDate from, LocalDate to) {

        static Optional<Days> of(LocalDate from, LocalDate to) {
            return Optional.of(new Days(from, to));
        }

        static Optional<Days> on(LocalDate day) {
            return of(day, day);
        }

        static Optional<Days> in(YearMonth month) {
            return of(month.atDay(1), month.atEndOfMonth());
        }
    }

    private Optional<Days> range(String word) {
        Matcher matched = RANGE.matcher(word);
        if (!matched.matches()) {
            return Optional.empty();
        }
        Optional<Days> first = one(matched.group(1));
        Optional<Days> last = one(matched.group(2));
        return first.flatMap(from -> last.map(to -> new Days(from.from(), to.to())))
                .filter(days -> !days.from().isAfter(days.to()));
    }

    private Optional<Days> one(String word) {
        return named(word).or(() -> last(word)).or(() -> withYear(word)).or(() -> ofSomeYear(word));
    }

    private Optional<Days> named(String word) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
        return switch (word) {
            case "今天", "今日", "today" -> Days.on(today);
            case "昨天", "昨日", "yesterday" -> Days.on(today.minusDays(1));
            case "前天", "前日" -> Days.on(today.minusDays(2));
            case "本周", "这周", "这一周", "本星期", "这星期", "这个星期", "this week" -> Days.of(monday, monday.plusDays(6));
            case "上周", "上一周", "上星期", "上个星期", "last week" -> Days.of(monday.minusDays(7), monday.minusDays(1));
            case "本月", "这月", "这个月", "当月", "this month" -> Days.in(month);
            case "上月", "上个月", "上一个月", "last month" -> Days.in(month.minusMonths(1));
            case "上上个月" -> Days.in(month.minusMonths(2));
            case "本季度", "这个季度", "this quarter" -> quarter(quarter);
            case "上季度", "上个季度", "last quarter" -> quarter(quarter.minusMonths(QUARTER));
            case "今年", "本年", "本年度", "this year" -> year(today.getYear());
            case "去年", "上年", "上一年", "last year" -> year(today.getYear() - 1);
            case "前年" -> year(today.getYear() - 2);
            default -> Optional.empty();
        };
    }

    /** The last days, weeks, months or years, today included. */
    private Optional<Days> last(String word) {
        Matcher matched = LAST.matcher(word);
        if (!matched.matches()) {
            return Optional.empty();
        }
        String unit = matched.group(2).strip().substring(0, 1);
        if (matched.group(1).equals("半")) {
            return unit.equals("年") ? Days.of(today.minusMonths(MONTHS / 2).plusDays(1), today) : Optional.empty();
        }
        int many = number(matched.group(1));
        if (many < 1 || many > MOST_DAYS) {
            return Optional.empty();
        }
        LocalDate before = switch (unit) {
            case "天", "日", "d" -> today.minusDays(many);
            case "周", "星", "礼", "w" -> today.minusWeeks(many);
            case "月", "m" -> today.minusMonths(many);
            default -> today.minusYears(many);
        };
        return Days.of(before.plusDays(1), today);
    }

    private static Optional<Days> withYear(String word) {
        Matcher year = YEAR.matcher(word);
        if (year.matches()) {
            return year(Integer.parseInt(year.group(1)));
        }
        Matcher month = MONTH.matcher(word);
        if (month.matches()) {
            String named = month.group(2) == null ? month.group(3) : month.group(2);
            return Days.in(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(named)));
        }
        Matcher day = DAY.matcher(word);
        return day.matches()
                ? Days.on(LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))))
                : Optional.empty();
    }

    private Optional<Days> ofSomeYear(String word) {
        Matcher month = MONTH_OF_SOME_YEAR.matcher(word);
        if (month.matches()) {
            int named = number(month.group(2));
            return begun(
                            month.group(1),
                            YearMonth.of(today.getYear(), Math.max(named, 0)).atDay(1))
                    .flatMap(day -> Days.in(YearMonth.from(day)));
        }
        Matcher day = DAY_OF_SOME_YEAR.matcher(word);
        if (day.matches()) {
            return lastSuchDay(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        }
        Matcher quarter = QUARTER_OF_SOME_YEAR.matcher(word);
        if (quarter.matches()) {
            int first = (number(quarter.group(2)) - 1) * QUARTER + 1;
            return begun(quarter.group(1), LocalDate.of(today.getYear(), first, 1))
                    .flatMap(begins -> quarter(YearMonth.from(begins)));
        }
        Matcher half = HALF_OF_SOME_YEAR.matcher(word);
        if (half.matches()) {
            int first = half.group(2).equals("上") ? 1 : MONTHS / 2 + 1;
            return begun(half.group(1), LocalDate.of(today.getYear(), first, 1))
                    .flatMap(begins ->
                            Days.of(begins, begins.plusMonths(MONTHS / 2).minusDays(1)));
        }
        return Optional.empty();
    }

    /** The beginning in the year that is named, or else in the last year in which it is not in the future. */
    private Optional<LocalDate> begun(@Nullable String year, LocalDate thisYear) {
        if (year == null) {
            return Optional.of(thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear);
        }
        return Optional.of(thisYear.withYear(year(year)));
    }

    private Optional<Days> lastSuchDay(@Nullable String year, int month, int day) {
        if (year != null) {
            return Days.on(LocalDate.of(year(year), month, day));
        }
        // The 29th of February is not in every year.
        for (int back = 0; back <= 8; back++) {
            YearMonth candidate = YearMonth.of(today.getYear() - back, month);
            if (candidate.isValidDay(day) && !candidate.atDay(day).isAfter(today)) {
                return Days.on(candidate.atDay(day));
            }
        }
        return Optional.empty();
    }

    private int year(String named) {
        return switch (named) {
            case "今年" -> today.getYear();
            case "去年" -> today.getYear() - 1;
            case "前年" -> today.getYear() - 2;
            default -> Integer.parseInt(named.substring(0, 4));
        };
    }

    private static Optional<Days> year(int year) {
        return Days.of(LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS, 31));
    }

    private static Optional<Days> quarter(YearMonth first) {
        return Days.of(first.atDay(1), first.plusMonths(QUARTER - 1).atEndOfMonth());
    }

    /** 12, 三, 十二, 三十; −1 for what is no number. */
    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String digits = "零一二三四五六七八九";
        String plain = written.replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1 ? digits.indexOf(plain) : -1;
        }
        if (ten > 1 || plain.length() - ten > 2) {
            return -1;
        }
        int tens = ten == 0 ? 1 : digits.indexOf(plain.charAt(0));
        int ones = ten == plain.length() - 1 ? 0 : digits.indexOf(plain.charAt(ten + 1));
        return tens < 1 || ones < 0 ? -1 : tens * 10 + ones;
    }
}
