package org.linli.org.structure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.messaging.Event;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;

/**
 * What happened to the tree. All events of the tree have one order; {@link #version()} is the tree's revision, one more
 * with each event, so that a consumer notices a missing one and fetches the snapshot.
 */
sealed interface UnitEvent extends Event {

    UnitId id();

    @Override
    default String subject() {
        return id().toString();
    }

    @Override
    default String orderedBy() {
        return "tree";
    }

    @Override
    default Optional<UnitId> place() {
        return Optional.of(id());
    }

    /** A unit came into being; the data is its whole place. */
    record Created(@JsonUnwrapped Place unit, @JsonIgnore long version) implements UnitEvent {

        @Override
        @JsonIgnore
        public UnitId id() {
            return unit.id();
        }

        @Override
        public String type() {
            return "org.unit.created";
        }
    }

    /** A unit got another name. */
    record Renamed(UnitId id, String name, @JsonIgnore long version) implements UnitEvent {

        @Override
        public String type() {
            return "org.unit.renamed";
        }
    }

    /**
     * A unit with everything below it moved to another parent.
     *
     * @param from first number of the subtree before
     * @param to last number of the subtree before
     * @param shift what was added to each number of the subtree
     * @param oldPath where each path of the subtree began before
     * @param newPath where it begins now
     */
    record Moved(
            UnitId id,
            UnitId newParent,
            String oldPath,
            String newPath,
            long from,
            long to,
            long shift,
            @JsonIgnore long version)
            implements UnitEvent {

        @Override
        public String type() {
            return "org.unit.moved";
        }
    }

    /**
     * A unit ceased to exist.
     *
     * @param validTo first day without it
     */
    record Closed(UnitId id, LocalDate validTo, @JsonIgnore long version) implements UnitEvent {

        @Override
        public String type() {
            return "org.unit.closed";
        }
    }

    /** A subtree got other numbers where it stands, because its block was used up: fetch the snapshot. */
    record Renumbered(UnitId id, @JsonIgnore long version) implements UnitEvent {

        @Override
        public String type() {
            return "org.unit.renumbered";
        }
    }
}
