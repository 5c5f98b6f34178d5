package org.linli.search.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a webhook. */
public record WebhookId(@JsonValue UUID value) {

    @JsonCreator
    public WebhookId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
