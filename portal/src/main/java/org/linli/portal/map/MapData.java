package org.linli.portal.map;

import java.util.List;

/**
 * What a map shows.
 *
 * @param label what it shows, in one sentence, for whoever does not see it
 * @param points some hundreds at most; each is sent to the browser
 */
public record MapData(String label, List<Point> points) {

    /**
     * One thing somewhere.
     *
     * @param longitude degrees east of WGS 84
     * @param latitude degrees north
     * @param title what it is
     * @param note what else tells it from others, such as its day
     * @param facts address of its page, without host
     */
    public record Point(double longitude, double latitude, String title, String note, String facts) {}

    public MapData {
        points = List.copyOf(points);
    }
}
