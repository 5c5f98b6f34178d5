package org.linli.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;

/**
 * What one of the two answering sides found, before the opinions themselves are read.
 *
 * @param hits in their order
 * @param total how many there are, up to a bound
 * @param exact whether the total is exact, or there are at least so many
 * @param reader the reader to go on with; empty when there is none
 * @param dialect in which the reader is asked
 * @param more whether another page follows
 * @param partly whether only the newest opinions could be looked at
 * @param window what is still to come of a window; absent when the next page follows the last hit
 * @param read the opinions by id, where they had to be read to find their order; otherwise empty
 */
record Page(
        List<Hit> hits,
        long total,
        boolean exact,
        List<Facet> facets,
        String reader,
        Dialect dialect,
        boolean more,
        boolean partly,
        @Nullable Window window,
        Map<OpinionId, Opinion> read) {

    /** @param score the index's; 0 where the order is another */
    record Hit(OpinionId id, double score) {}

    Page {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        read = Map.copyOf(read);
    }

    /** In the order of the hits. */
    Page(
            List<Hit> hits,
            long total,
            boolean exact,
            List<Facet> facets,
            String reader,
            Dialect dialect,
            boolean more,
            boolean partly) {
        this(hits, total, exact, facets, reader, dialect, more, partly, null, Map.of());
    }

    Page reading(Map<OpinionId, Opinion> opinions) {
        return new Page(hits, total, exact, facets, reader, dialect, more, partly, window, opinions);
    }

    Optional<Hit> last() {
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast());
    }
}
