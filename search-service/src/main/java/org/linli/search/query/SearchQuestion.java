package org.linli.search.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search.
 *
 * @param limit hits on a page, 1 to 100
 * @param cursor where to go on; absent for the first page
 * @param facets what to count beside it
 */
public record SearchQuestion(
        OpinionFilter filter,
        Order order,
        int limit,
        @Nullable String cursor,
        Set<Facet.Kind> facets) {

    public SearchQuestion {
        facets = Set.copyOf(facets);
    }
}
