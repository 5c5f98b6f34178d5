package org.linli.search.open311;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city says of itself by Open311.
 *
 * @param jurisdiction the only {@code jurisdiction_id} that is taken; any is taken, and none, where it is not set
 * @param contact for people: whom to ask about this endpoint
 * @param keyService for people: how a system gets what it signs in with
 * @param changeset when settings or services were last changed, sortable: clients fetch the services again when it rises
 * @param production whether reports are acted upon; otherwise clients are told that this is a test
 * @param services what can be reported; exactly one has no category
 */
@ConfigurationProperties("linli.search.open311")
public record Open311Settings(
        @Nullable String jurisdiction,
        String contact,
        String keyService,
        String changeset,
        @DefaultValue("true") boolean production,
        List<OfferedService> services) {

    public Open311Settings {
        services = List.copyOf(services);
        var codes = new HashSet<String>();
        services.stream()
                .filter(service -> !codes.add(service.code()))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("Two services have the code " + twice.code());
                });
        if (services.stream().filter(service -> service.category() == null).count() != 1) {
            throw new IllegalArgumentException("Exactly one service has no category: it takes whatever has no other");
        }
    }
}
