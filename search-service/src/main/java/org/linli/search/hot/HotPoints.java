package org.linli.search.hot;

import java.time.Instant;
import java.util.List;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Point;

/**
 * Where the opinions of a hot issue's period are about, as far as they say, within the caller's scope.
 *
 * @param said the newest first, at most {@value #MOST}
 * @param located how many have a point
 * @param received how many there are
 */
public record HotPoints(List<Said> said, int located, int received) {

    static final int MOST = 500;

    /** @param title its own, or the beginning of its words */
    public record Said(OpinionId opinion, Point point, String title, OpinionState state, Instant receivedAt) {}

    /** How many have a point and are not among those listed. */
    public int notShown() {
        return located - said.size();
    }
}
