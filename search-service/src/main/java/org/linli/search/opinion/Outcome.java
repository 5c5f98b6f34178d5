package org.linli.search.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one submission. */
public sealed interface Outcome {

    /** It is kept. */
    record Added(OpinionId id) implements Outcome {}

    /**
     * Its source and external id were known already; nothing was changed.
     *
     * @param id the opinion that is known; absent when it has since moved out of the caller's scope
     * @param sameDelivery whether the first one came with the very same batch or file
     */
    record Known(@Nullable OpinionId id, boolean sameDelivery) implements Outcome {}

    /** It breaks rules; nothing of it is kept. */
    record Refused(List<Refusal> refusals) implements Outcome {}
}
