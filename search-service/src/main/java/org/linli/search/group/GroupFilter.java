package org.linli.search.group;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * Which groups; those that were dissolved never.
 *
 * @param place the unit and all below it; absent for all of the caller's scope
 * @param state absent for all
 * @param waits whether a matter was asked for in vain and nobody asks again by themselves; absent for all
 */
public record GroupFilter(
        @Nullable UnitId place,
        IssueGroup.@Nullable State state,
        @Nullable Boolean waits) {

    GroupFilter anyState() {
        return new GroupFilter(place, null, waits);
    }
}
