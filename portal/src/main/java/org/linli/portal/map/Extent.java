package org.linli.portal.map;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * A part of the earth, in degrees of CGCS2000; its corners may be one place.
 *
 * @param west at most east
 * @param south at most north
 */
public record Extent(double west, double south, double east, double north) {

    /** Where coordinates are taken from: what lies outside is refused by search-service. */
    public static final Extent TAKEN = new Extent(73, 3, 136, 54);

    /** A city with what lies around it: some thirty kilometres. */
    private static final double HALF_A_CITY = 0.15;

    /** @param box west, south, east and north, as GeoJSON has them */
    public static Extent ofBox(List<Double> box) {
        return new Extent(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    /** What is shown of a city of which nothing but its middle is known. */
    static Extent around(double latitude, double longitude) {
        return new Extent(
                longitude - HALF_A_CITY, latitude - HALF_A_CITY, longitude + HALF_A_CITY, latitude + HALF_A_CITY);
    }

    boolean contains(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }

    /** In the order of GeoJSON's bounding boxes. */
    void write(ArrayNode json) {
        json.add(west).add(south).add(east).add(north);
    }
}
