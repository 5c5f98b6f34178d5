package org.linli.search.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;

/**
 * Which opinions are asked for, beside the scope.
 *
 * @param text what was typed
 * @param literal whether a word of the text means nothing but itself, whatever it names; fields stay fields
 * @param place the unit and all below it
 * @param category the path's beginning, whole levels
 * @param from first day on which it was received, Asia/Shanghai
 * @param to last day, included
 * @param among these only, at most {@value #MOST_AMONG}; absent for all
 */
public record OpinionFilter(
        @Nullable String text,
        boolean literal,
        @Nullable UnitId place,
        @Nullable String category,
        @Nullable Channel channel,
        @Nullable OpinionState state,
        @Nullable String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<OpinionId> among) {

    /** More than these are never picked out. */
    public static final int MOST_AMONG = 1_000;

    public OpinionFilter {
        among = among == null ? null : List.copyOf(among);
    }

    /** Of all opinions. */
    public OpinionFilter(
            @Nullable String text,
            boolean literal,
            @Nullable UnitId place,
            @Nullable String category,
            @Nullable Channel channel,
            @Nullable OpinionState state,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(text, literal, place, category, channel, state, source, from, to, null);
    }

    /** As somebody types it into the search box. */
    public OpinionFilter(
            @Nullable String text,
            @Nullable UnitId place,
            @Nullable String category,
            @Nullable Channel channel,
            @Nullable OpinionState state,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(text, false, place, category, channel, state, source, from, to);
    }

    /** The same, of these opinions only. */
    OpinionFilter among(Collection<OpinionId> opinions) {
        return new OpinionFilter(
                text, literal, place, category, channel, state, source, from, to, List.copyOf(opinions));
    }

    /** The same, of those received from one day to another, both included. */
    OpinionFilter received(LocalDate first, LocalDate last) {
        return new OpinionFilter(text, literal, place, category, channel, state, source, first, last, among);
    }
}
