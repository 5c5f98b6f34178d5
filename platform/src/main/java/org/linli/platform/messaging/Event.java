package org.linli.platform.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.linli.platform.places.UnitId;

/**
 * Something that happened to an aggregate, told to the other services. A record; its components are the event's data,
 * without personal data.
 */
public interface Event {

    /** {@code <service>.<aggregate>.<what happened>}, for instance {@code org.unit.renamed}: CloudEvents type and routing key. */
    @JsonIgnore
    String type();

    /** The aggregate's id: CloudEvents subject. */
    @JsonIgnore
    String subject();

    /** The aggregate's version after the change, rising by every event: lets a consumer drop what it already knows. */
    @JsonIgnore
    long version();

    /** Events with the same key arrive in the order in which they were committed. The aggregate unless said otherwise. */
    @JsonIgnore
    default String orderedBy() {
        return subject();
    }

    /** Where it happened, if it happened somewhere. */
    @JsonIgnore
    default Optional<UnitId> place() {
        return Optional.empty();
    }
}
