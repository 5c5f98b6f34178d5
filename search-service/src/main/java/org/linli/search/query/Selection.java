package org.linli.search.query;

import java.util.List;
import org.linli.search.opinion.OpinionId;

/** Names opinions that were picked out by something else than a question, such as what a saved search found new. */
public interface Selection {

    /**
     * @param written as whoever picked them wrote it
     * @return at most a thousand, in no order; some may be outside the scope, which the search sees to
     * @throws org.linli.platform.web.ProblemException 404 when it is not the caller's to see, 422 for anything that is none
     */
    List<OpinionId> of(String written);
}
