package org.linli.search.hot;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * Which hot issues.
 *
 * @param place the unit and all below it; absent for all of the caller's scope
 * @param level this one or a higher one; absent for all of which enough was said
 */
public record HotFilter(
        HeatPeriod period,
        @Nullable UnitId place,
        @Nullable HeatLevel level,
        @Nullable Attention attention,
        HotSubject.@Nullable Kind kind) {

    HotFilter anyLevel() {
        return new HotFilter(period, place, null, attention, kind);
    }

    HotFilter anyAttention() {
        return new HotFilter(period, place, level, null, kind);
    }

    HotFilter anyKind() {
        return new HotFilter(period, place, level, attention, null);
    }
}
