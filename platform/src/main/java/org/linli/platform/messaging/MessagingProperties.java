package org.linli.platform.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events travel.
 *
 * @param exchange the topic exchange all services share
 * @param poll how often the outbox is looked through, besides being woken by each commit
 * @param batch events sent on one channel before their confirms are waited for
 * @param confirm how long the broker may take to confirm a batch
 * @param prefetch messages a consumer holds unacknowledged
 * @param tries how often a message that fails is tried before it goes to the dead letters; passing faults do not count
 * @param longestWait the longest pause between two tries while a server is away
 * @param late the outbox's oldest event may be this old before health says so
 * @param remembered how long the inbox knows what it has taken in
 */
@ConfigurationProperties("linli.messaging")
record MessagingProperties(
        @DefaultValue("linli.events") String exchange,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("200") int batch,
        @DefaultValue("10s") Duration confirm,
        @DefaultValue("50") int prefetch,
        @DefaultValue("5") int tries,
        @DefaultValue("10s") Duration longestWait,
        @DefaultValue("5m") Duration late,
        @DefaultValue("30d") Duration remembered) {

    /** Events that nobody has asked for yet are kept there, up to a bound, so that an operator sees them. */
    String unclaimed() {
        return exchange + ".unclaimed";
    }
}
