package org.linli.search.matter;

import org.jspecify.annotations.Nullable;

/** What came of asking property-service for a matter. */
public sealed interface Opening {

    /** It has the matter: this one, opened now or when it was asked before. */
    record Opened(MatterId matter, MatterStanding standing) implements Opening {}

    /**
     * It does not open one.
     *
     * @param why in the caller's language
     */
    record Refused(@Nullable String why) implements Opening {}

    /** It was never asked: it is away. */
    record Unreached() implements Opening {}

    /** It was asked and did not say: it may have the matter, or not. */
    record Unsure() implements Opening {}
}
