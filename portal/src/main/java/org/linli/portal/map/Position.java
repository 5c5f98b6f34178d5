package org.linli.portal.map;

import java.math.BigDecimal;

/**
 * Where something is.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Position(BigDecimal latitude, BigDecimal longitude, Datum datum) {

    /** Whether a map can begin there; what was typed may be anything. */
    boolean isOnMap() {
        return Extent.TAKEN.contains(latitude.doubleValue(), longitude.doubleValue());
    }
}
