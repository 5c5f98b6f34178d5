package org.linli.search.opinion;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where something is, as precisely as it is kept: four decimals of a degree, 11 m to the north and 9 m to the east in the
 * middle of China. That finds a gate, a lamp, the entrance of a building; it tells no flat from another.
 *
 * @param latitude of CGCS2000, degrees north, {@value #SOUTH} to {@value #NORTH}
 * @param longitude of CGCS2000, degrees east, {@value #WEST} to {@value #EAST}
 */
public record Point(BigDecimal latitude, BigDecimal longitude) {

    public static final int SOUTH = 3;
    public static final int NORTH = 54;
    public static final int WEST = 73;
    public static final int EAST = 136;

    private static final int DECIMALS = 4;

    public Point {
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The place that coordinates of this datum mean. */
    static Point of(BigDecimal latitude, BigDecimal longitude, Datum datum) {
        return switch (datum) {
            case WGS84, CGCS2000 -> new Point(latitude, longitude);
            case GCJ02 -> {
                var real = Gcj02.real(new Gcj02.Degrees(latitude.doubleValue(), longitude.doubleValue()));
                yield new Point(BigDecimal.valueOf(real.latitude()), BigDecimal.valueOf(real.longitude()));
            }
        };
    }
}
