package org.linli.org.structure;

import java.util.Collection;
import java.util.Set;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;

/** Where something is left uncovered. Asked by the tree, answered by whoever knows the coverage. */
public interface CoverageGaps {

    /** Those of the units in whose subtree an open unit of this kind is covered by no organisation with members. */
    Set<UnitId> among(Collection<UnitId> units, UnitType kind);
}
