package org.linli.portal.room;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;

/** How far something reaches below a place, and what it does not reach. All rooms' lines stand in one card. */
public interface CoverageSource {

    /**
     * @param what is to be everywhere
     * @param all how many there are; 0 where there is nothing to cover
     * @param words numerator and denominator in words
     * @param gaps address of the list of those left out, without host; null when none is, or no page lists them
     */
    record Line(
            String what,
            long covered,
            long all,
            String words,
            @Nullable String gaps) {}

    /**
     * At most three.
     *
     * @throws org.linli.portal.service.ServiceDownException when its service does not answer
     */
    List<Line> lines(@Nullable Place place);
}
