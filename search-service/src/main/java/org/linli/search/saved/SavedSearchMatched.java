package org.linli.search.saved;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;

/**
 * A shared search with an alert has found something new; told when its owner is. What is looked for and what was found
 * stay here. Of a search that is not shared nobody but its owner hears.
 *
 * @param count how many were found since it was told before
 */
record SavedSearchMatched(
        SavedSearchId id,
        UnitId unit,
        long count,
        @JsonIgnore long version) implements EventOfUnit<SavedSearchId> {

    @Override
    public String type() {
        return "search.saved-search.matched";
    }
}
