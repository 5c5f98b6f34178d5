package org.linli.search.find;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/** What an event says of one thing that can be found. */
sealed interface FindChange {

    /** All of it: nothing needs to be known before. */
    record Whole(Find find) implements FindChange {}

    /**
     * A part of it; absent is what stays. Of no use without what was before: when an event in between was missed, the
     * snapshot has to say.
     *
     * @param to first day on which it is no more
     * @param gone whether it is over for good
     */
    record Part(
            FindKind kind,
            UUID id,
            UnitId unit,
            @Nullable String name,
            @Nullable String detail,
            @Nullable String state,
            @Nullable LocalDate to,
            boolean gone,
            long version)
            implements FindChange {}

    /** A company serves somebody, who sees it from now on. */
    record Served(UUID company, UnitId unit) implements FindChange {}
}
