package org.linli.search.bulk;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Treatment;

/**
 * An opinion that may be treated with others.
 *
 * @param words its title, or the first eighty characters of what was said
 */
public record Candidate(
        OpinionId id,
        long version,
        OpinionState state,
        UnitId place,
        @Nullable String category,
        String words) {

    boolean fits(Treatment treatment) {
        return treatment.fits(state, category);
    }

    boolean lacksOnlyCategory(Treatment treatment) {
        return treatment.lacksOnlyCategory(state, category);
    }
}
