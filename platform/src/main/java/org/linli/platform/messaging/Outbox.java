package org.linli.platform.messaging;

/** Where a feature leaves its events. They are sent if and only if the running transaction commits. */
public interface Outbox {

    /**
     * Adds the event to the running transaction. Call it after the aggregate's row was locked or its version raised, so
     * that the order of events is the order of changes.
     *
     * @throws IllegalStateException outside a transaction
     */
    void publish(Event event);
}
