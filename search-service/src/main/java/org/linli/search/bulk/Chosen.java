package org.linli.search.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionId;
import org.linli.search.query.OpinionFilter;

/** Which opinions somebody means: all that a search finds, or these. */
public sealed interface Chosen {

    /** All that it finds. */
    record Found(OpinionFilter filter) implements Chosen {}

    /** Those of them that there are within scope, at most {@value #MOST}. */
    record These(List<OpinionId> opinions) implements Chosen {

        public static final int MOST = 1_000;

        public These {
            opinions = List.copyOf(opinions);
        }
    }

    /** @throws ProblemException 422 unless one of the two is given */
    static Chosen of(@Nullable OpinionFilter filter, @Nullable List<OpinionId> opinions) {
        if (filter != null && opinions == null) {
            return new Found(filter);
        }
        if (filter == null && opinions != null) {
            return new These(opinions);
        }
        throw ProblemException.invalid("/filter", "bulk.which-opinions");
    }
}
