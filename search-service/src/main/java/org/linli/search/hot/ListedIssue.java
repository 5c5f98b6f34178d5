package org.linli.search.hot;

import java.util.List;
import org.linli.platform.places.Place;

/**
 * A hot issue as it is shown.
 *
 * @param title what all of the group say, or the category
 * @param lineage from the city down to its place
 */
public record ListedIssue(HotIssue issue, String title, List<Place> lineage) {

    public ListedIssue {
        lineage = List.copyOf(lineage);
    }

    /** Where it lies. */
    public Place place() {
        return lineage.getLast();
    }
}
