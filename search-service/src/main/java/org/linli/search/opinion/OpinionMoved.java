package org.linli.search.opinion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterId;

/** An opinion has come to another state. Answers and reasons stay here: they are words. */
sealed interface OpinionMoved extends EventOfUnit<OpinionId> {

    /** Its place and category were confirmed. */
    record Screened(
            OpinionId id,
            UnitId unit,
            @Nullable String category,
            @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.screened";
        }
    }

    /** It was put together with others that say the same, or went with them into another group. */
    record Grouped(
            OpinionId id,
            UnitId unit,
            GroupId group,
            @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.grouped";
        }
    }

    /** It is on its own again. */
    record TakenOut(OpinionId id, UnitId unit, @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.taken-out";
        }
    }

    /** Its group was adopted into a matter, or it joined one that was. */
    record Adopted(
            OpinionId id,
            UnitId unit,
            MatterId matter,
            @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.adopted";
        }
    }

    /** The matter it follows is open again. */
    record Reopened(
            OpinionId id,
            UnitId unit,
            MatterId matter,
            @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.reopened";
        }
    }

    /** The matter it follows was closed, done as was answered. */
    record Settled(
            OpinionId id,
            UnitId unit,
            MatterId matter,
            @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.settled";
        }
    }

    /** It was answered. */
    record Answered(OpinionId id, UnitId unit, @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.answered";
        }
    }

    /** It was declined, for a reason. */
    record Declined(OpinionId id, UnitId unit, @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.declined";
        }
    }

    /** The last step was undone: it waits again as received. */
    record Undone(OpinionId id, UnitId unit, @JsonIgnore long version) implements OpinionMoved {

        @Override
        public String type() {
            return "search.opinion.undone";
        }
    }
}
