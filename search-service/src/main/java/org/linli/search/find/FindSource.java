package org.linli.search.find;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linli.platform.messaging.Envelope;

/** A service whose things are copied. Units come with the tree instead, which this service has already. */
enum FindSource {
    ORG,
    VOLUNTEER,
    PROPERTY;

    /** As the gateway names it, and as its row is called. */
    String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<FindKind> kinds() {
        return switch (this) {
            case ORG -> List.of(FindKind.PARTY_ORG, FindKind.POST);
            case VOLUNTEER -> List.of(FindKind.TEAM);
            case PROPERTY -> List.of(FindKind.COMPANY, FindKind.MATTER);
        };
    }

    /** Who sent this. */
    static FindSource of(Envelope event) {
        return Arrays.stream(values())
                .filter(source -> event.type().startsWith(source.service() + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is followed who sends " + event.type()));
    }
}
