package org.linli.search.query;

import java.util.List;
import org.linli.search.opinion.OpinionId;

/**
 * What is still to come of the hits that were put in order a second time.
 *
 * @param ahead those not shown yet, the best first
 * @param score of the window's last hit in the index's order; behind it the index's order goes on
 * @param last that hit
 */
record Window(List<OpinionId> ahead, double score, OpinionId last) {

    Window {
        ahead = List.copyOf(ahead);
    }
}
