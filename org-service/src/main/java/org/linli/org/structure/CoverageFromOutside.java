package org.linli.org.structure;

import java.util.List;
import org.linli.platform.places.UnitId;

/** Who covers units from above. Asked by the tree before a move, answered by whoever knows the coverage. */
public interface CoverageFromOutside {

    /**
     * Organisations that cover a unit of the moved subtree, belong to none of it, and would not belong to a unit above
     * it any more.
     *
     * @param names of those within the caller's scope, at most ten
     * @param unseen whether there may be others: the caller sees both ends of the move, but not all that lies between
     */
    record LeftBehind(List<String> names, boolean unseen) {

        public LeftBehind {
            names = List.copyOf(names);
        }
    }

    LeftBehind leftBehind(UnitId moved, UnitId to);
}
