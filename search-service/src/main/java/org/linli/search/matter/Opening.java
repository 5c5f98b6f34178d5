package org.linli.search.matter;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/** What came of asking property-service for a matter. */
public sealed interface Opening {

    /**
     * It has the matter: this one, opened now or when it was asked before.
     *
     * @param unit where it lies, which is elsewhere than was asked for when it was asked in other words before
     */
    record Opened(MatterId matter, UnitId unit, MatterStanding standing) implements Opening {}

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
