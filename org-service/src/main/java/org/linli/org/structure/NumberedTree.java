package org.linli.org.structure;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/** What {@link Numbering} needs to know of the tree, and the two things it does to it. */
interface NumberedTree {

    /**
     * A unit with its numbers.
     *
     * @param depth 0 for the city
     * @param used how many numbers of the block were ever handed out, the unit's own included; never goes down
     */
    record Node(UnitId id, @Nullable UnitId parent, int depth, Block block, long used) {

        long free() {
            return block.width() - used;
        }
    }

    /** The unit as it stands now. */
    Node node(UnitId id);

    /** Notes that so many numbers of the unit's block have been handed out. */
    void used(UnitId id, long used);

    /** Gives the unit a wider block elsewhere below the same parent; every unit below keeps its distance to it. */
    void widen(UnitId id, Block to);
}
