package org.linli.platform.projection;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the tree comes from.
 *
 * @param source {@code self} where the service is the master of the tree, {@code projection} everywhere else
 * @param reconcile how often the whole snapshot is compared although no event was missed
 * @param clientSecret of the client {@code <service>-service}, which may read the snapshot
 * @param tokenUri where that client gets its token
 */
@ConfigurationProperties("linli.places")
public record PlacesProperties(
        @DefaultValue("projection") Source source,
        @DefaultValue("1h") Duration reconcile,
        String clientSecret,
        URI tokenUri) {

    /** Master or copy. */
    public enum Source {
        SELF,
        PROJECTION
    }

    @Override
    public String toString() {
        return "PlacesProperties[" + source + ", every " + reconcile + "]";
    }
}
