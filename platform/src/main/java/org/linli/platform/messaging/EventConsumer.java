package org.linli.platform.messaging;

import java.util.Set;

/**
 * A bean that takes in other services' events through a durable quorum queue of its own. Called within one transaction
 * together with the inbox check: each event takes effect once, whatever is delivered how often.
 *
 * <p>An exception that tells of a passing fault (database or a server away) is waited out; any other is tried a few
 * times and then the message goes to the dead letters, where an operator sees and replays it.
 */
public interface EventConsumer {

    /** The queue's name, for instance {@code search.places}. Never rename it: the old queue would go on filling. */
    String queue();

    /** Routing keys to bind, with the topic exchange's wildcards, for instance {@code org.unit.*}. */
    Set<String> bindings();

    void handle(Envelope event);
}
