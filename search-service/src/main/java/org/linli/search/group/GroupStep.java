package org.linli.search.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;

/**
 * One thing that happened to a group.
 *
 * @param version the group's version that came of it
 * @param actor id of the account, client or service that did it, never a name
 * @param unit in whose name
 * @param count of opinions it was about
 * @param other the group that was split off, merged in, or merged into
 */
public record GroupStep(
        GroupId group,
        long version,
        What what,
        Instant at,
        String actor,
        UnitId unit,
        int count,
        @Nullable GroupId other) {

    /** What may happen to a group. */
    public enum What {
        CONFIRMED,
        JOINED,
        /** Opinions were taken out; when none is left, that ends it. */
        TAKEN_OUT,
        /** Opinions went into a group of their own. */
        SPLIT,
        /** Came of splitting another. */
        SPLIT_OFF,
        /** Another came into it. */
        MERGED,
        /** Went into another, which ends it. */
        MERGED_AWAY,
        ANSWERED,
        DECLINED,
        /** A matter was asked for. */
        ADOPTING,
        /** There is none, so it goes on as before. */
        NOT_ADOPTED,
        /** Its undecided opinions follow a matter from now on. */
        ADOPTED,
        MATTER_ANSWERED,
        /** Its matter is closed, done as was answered. */
        MATTER_SETTLED,
        /** Its matter is closed for a reason. */
        MATTER_DECLINED,
        MATTER_REOPENED
    }
}
