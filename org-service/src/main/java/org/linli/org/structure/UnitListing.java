package org.linli.org.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;

/**
 * A unit as lists and pages show it.
 *
 * @param openUnitsBelow how many open units stand directly below: none makes it a leaf
 * @param lineage from the city down to its parent
 * @param gap whether something in its subtree is uncovered; absent when that was not asked
 */
public record UnitListing(
        OrgUnit unit,
        long openUnitsBelow,
        List<Above> lineage,
        @Nullable Boolean gap) {

    /** A unit on the way down. */
    public record Above(UnitId id, UnitType type, String name) {}
}
