package org.linli.search.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Channel;
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
        @Nullable LocalDate to) {

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
}
