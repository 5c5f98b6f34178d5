package org.linli.platform.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.linli.platform.places.UnitId;

/**
 * Something that happened to one aggregate of one unit: its id is the subject, and where it happened is the unit.
 *
 * @param <I> the aggregate's id, whose text names it
 */
public interface EventOfUnit<I> extends Event {

    I id();

    UnitId unit();

    @Override
    @JsonIgnore
    default String subject() {
        return String.valueOf(id());
    }

    @Override
    @JsonIgnore
    default Optional<UnitId> place() {
        return Optional.of(unit());
    }
}
