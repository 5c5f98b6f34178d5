package org.linli.search.group;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;

/** What happened to a group. Its title stays here: it says what residents said. */
sealed interface GroupEvent extends EventOfUnit<GroupId> {

    /** Opinions that say the same were put together. */
    record Confirmed(
            GroupId id,
            UnitId unit,
            int members,
            @JsonIgnore long version) implements GroupEvent {

        @Override
        public String type() {
            return "search.group.confirmed";
        }
    }

    /** It has others, or another place, or its opinions were decided together. */
    record Changed(
            GroupId id,
            UnitId unit,
            int members,
            @JsonIgnore long version) implements GroupEvent {

        @Override
        public String type() {
            return "search.group.changed";
        }
    }

    /** It has no opinions any more. */
    record Dissolved(GroupId id, UnitId unit, @JsonIgnore long version) implements GroupEvent {

        @Override
        public String type() {
            return "search.group.dissolved";
        }
    }
}
