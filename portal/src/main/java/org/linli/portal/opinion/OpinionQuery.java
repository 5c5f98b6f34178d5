package org.linli.portal.opinion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.ListState;

/**
 * What the service is asked for the state of the list. The list and the export of the same address use the same
 * parameters, so that a sheet holds exactly what was on screen.
 *
 * @param parameters of the operation, without those of paging
 */
record OpinionQuery(Map<String, Object> parameters) {

    /** A unit below the place that everything is about. */
    static final String AT = "at";

    static final String CATEGORY = "category";
    static final String CHANNEL = "channel";
    static final String STATE = "state";
    static final String SOURCE = "source";

    /** A month, as 2026-11. */
    static final String MONTH = "month";

    /** The last so many days, today included. */
    static final String DAYS = "days";

    /** What a saved search found new and nothing else, wherever that is. */
    static final String NEWS = "news";

    static final String FROM = "from";
    static final String TO = "to";

    private static final List<String> AS_THEY_ARE = List.of(CATEGORY, CHANNEL, STATE, SOURCE, NEWS);
    private static final long LONGEST = 36_500;

    static OpinionQuery of(ListState state, @Nullable String place, LocalDate today) {
        Map<String, Object> asked = new LinkedHashMap<>();
        put(asked, "q", state.text());
        String around = state.value(NEWS) == null ? place : null;
        put(asked, "place", state.value(AT) == null ? around : state.value(AT));
        AS_THEY_ARE.forEach(filter -> put(asked, filter, state.value(filter)));
        putPeriod(asked, state, today);
        put(asked, "sort", state.sort().orElse(null));
        return new OpinionQuery(asked);
    }

    private static void put(Map<String, Object> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }

    /** The three ways to say when; a month goes before days, days before dates, for the service knows dates only. */
    private static void putPeriod(Map<String, Object> asked, ListState state, LocalDate today) {
        String month = state.value(MONTH);
        String days = state.value(DAYS);
        try {
            if (month != null) {
                YearMonth of = YearMonth.parse(month);
                asked.put(FROM, of.atDay(1).toString());
                asked.put(TO, of.atEndOfMonth().toString());
            } else if (days != null) {
                asked.put(
                        FROM,
                        today.minusDays(Math.clamp(Long.parseLong(days), 1, LONGEST) - 1)
                                .toString());
            } else {
                put(asked, FROM, state.value(FROM));
                put(asked, TO, state.value(TO));
            }
        } catch (DateTimeException | NumberFormatException noPeriod) {
            // The service says what is wrong with it, in the reader's language.
            asked.put(FROM, month == null ? String.valueOf(days) : month);
        }
    }

    /** For one page of the list; the first also counts. */
    Map<String, Object> page(@Nullable String cursor, int limit) {
        Map<String, Object> asked = new LinkedHashMap<>(parameters);
        asked.put("limit", limit);
        if (cursor == null) {
            asked.put("facets", "PLACE,STATE,CATEGORY,CHANNEL,MONTH");
        } else {
            asked.put("cursor", cursor);
        }
        return asked;
    }

    /** Which they are, in whatever order. */
    Map<String, Object> filter() {
        Map<String, Object> asked = new LinkedHashMap<>(parameters);
        asked.remove(ListState.SORT);
        return asked;
    }

    /** For the file of all of it. */
    Map<String, Object> export(String format) {
        Map<String, Object> asked = new LinkedHashMap<>(parameters);
        asked.put("format", format);
        return asked;
    }
}
