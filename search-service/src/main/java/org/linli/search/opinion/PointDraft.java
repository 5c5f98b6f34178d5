package org.linli.search.opinion;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates as somebody hands them in, before the {@link DraftRules rules} have seen them.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record PointDraft(
        @Nullable BigDecimal latitude, @Nullable BigDecimal longitude, Datum datum) {

    /** @return nothing where neither was given */
    public static @Nullable PointDraft of(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude, Datum datum) {
        return latitude == null && longitude == null ? null : new PointDraft(latitude, longitude, datum);
    }

    /** Empty when one of the two is missing. */
    Optional<Point> point() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(Point.of(latitude, longitude, datum));
    }
}
