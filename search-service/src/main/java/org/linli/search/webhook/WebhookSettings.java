package org.linli.search.webhook;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How addresses are called.
 *
 * @param allowedHosts names of hosts that may be called although their addresses are not public, over plain HTTP too: a
 *     city's own network
 * @param timeout for the whole of one try
 */
@ConfigurationProperties("linli.search.webhooks")
record WebhookSettings(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("15s") Duration timeout) {

    WebhookSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
