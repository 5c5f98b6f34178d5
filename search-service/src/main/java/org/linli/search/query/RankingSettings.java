package org.linli.search.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hits are put in order by relevance.
 *
 * @param window how many of the first hits are looked at a second time, 0 to {@value #WIDEST}; 0 leaves the index's own
 *     order
 */
@ConfigurationProperties("linli.search.ranking")
record RankingSettings(@DefaultValue("100") int window) {

    /** Wider, the cursor that carries what is still to come would not fit into an address beside a long question. */
    static final int WIDEST = 200;

    RankingSettings {
        if (window < 0 || window > WIDEST) {
            throw new IllegalArgumentException("linli.search.ranking.window must be 0 to " + WIDEST + ": " + window);
        }
    }

    boolean looksTwice() {
        return window > 0;
    }

    /** Whole pages of {@code limit} hits, so that every page of the window is full; one at least. */
    int windowFor(int limit) {
        return Math.max(1, window / limit) * limit;
    }
}
