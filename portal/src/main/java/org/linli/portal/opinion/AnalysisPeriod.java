package org.linli.portal.opinion;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.ListState;

/**
 * The days that an analysis is about, as they stand in its address: first and last day, and how long a step is.
 *
 * @param interval null for what suits the length
 */
record AnalysisPeriod(LocalDate from, LocalDate to, AnalysisApi.@Nullable Interval interval) {

    static final String INTERVAL = "interval";

    private static final int DAYS_BY_DAY = 62;
    private static final int DAYS_BY_WEEK = 366;

    /** Periods that are asked for by name. */
    enum Named {
        THIS_MONTH,
        LAST_MONTH,
        DAYS_30,
        DAYS_90,
        THIS_YEAR;

        AnalysisPeriod at(LocalDate today) {
            LocalDate month = today.withDayOfMonth(1);
            return switch (this) {
                case THIS_MONTH -> new AnalysisPeriod(month, today, null);
                case LAST_MONTH -> new AnalysisPeriod(month.minusMonths(1), month.minusDays(1), null);
                case DAYS_30 -> new AnalysisPeriod(today.minusDays(29), today, null);
                case DAYS_90 -> new AnalysisPeriod(today.minusDays(89), today, null);
                case THIS_YEAR -> new AnalysisPeriod(today.withDayOfYear(1), today, null);
            };
        }
    }

    /** The last thirty days where the address names none. */
    static AnalysisPeriod of(ListState state, LocalDate today) {
        AnalysisPeriod usual = Named.DAYS_30.at(today);
        LocalDate to = day(state.value(OpinionQuery.TO)).orElse(today);
        LocalDate from = day(state.value(OpinionQuery.FROM)).orElse(to.equals(today) ? usual.from() : to.minusDays(29));
        return new AnalysisPeriod(from, to, interval(state.value(INTERVAL)));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static AnalysisApi.@Nullable Interval interval(@Nullable String text) {
        return Arrays.stream(AnalysisApi.Interval.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The name of these days, if they have one. */
    Optional<Named> named(LocalDate today) {
        return Arrays.stream(Named.values())
                .filter(name -> {
                    AnalysisPeriod period = name.at(today);
                    return period.from().equals(from) && period.to().equals(to);
                })
                .findFirst();
    }

    AnalysisApi.Interval step() {
        if (interval != null) {
            return interval;
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return days <= DAYS_BY_DAY
                ? AnalysisApi.Interval.DAY
                : days <= DAYS_BY_WEEK ? AnalysisApi.Interval.WEEK : AnalysisApi.Interval.MONTH;
    }

    /** What the service is asked. */
    Map<String, Object> query(String unit) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("unit", unit);
        query.put(OpinionQuery.FROM, from.toString());
        query.put(OpinionQuery.TO, to.toString());
        query.put(INTERVAL, step().name());
        return query;
    }

    /** The address of the same page for these days. */
    ListState in(ListState state) {
        return state.with(OpinionQuery.FROM, from.toString())
                .with(OpinionQuery.TO, to.toString())
                .with(INTERVAL, interval == null ? null : interval.name());
    }
}
