package org.linli.search.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one delivery, through all its tries. */
public record DeliveryId(@JsonValue UUID value) {

    @JsonCreator
    public DeliveryId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
