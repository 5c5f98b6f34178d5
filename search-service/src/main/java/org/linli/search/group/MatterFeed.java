package org.linli.search.group;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.messaging.EventConsumer;
import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;
import org.linli.search.opinion.GroupId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the matters that groups were adopted into. Each event says where the matter stands, whole: one that comes late
 * is older than what is known and does nothing, one that was missed is made up for by the next.
 */
@Component
class MatterFeed implements EventConsumer {

    /** Only what this version reads: a newer property-service may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Told(
            UUID id,
            UUID unit,
            @Nullable Origin origin,
            String state,
            @Nullable String answer,
            @Nullable String outcome,
            @Nullable String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Origin(String kind, UUID id) {}

    private static final String OPINIONS = "OPINIONS";

    private final AdoptedGroups groups;
    private final ObjectReader reader;

    MatterFeed(AdoptedGroups groups, JsonMapper json) {
        this.groups = groups;
        this.reader = json.readerFor(Told.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public String queue() {
        return "search.matters";
    }

    @Override
    public Set<String> bindings() {
        return Set.of("property.matter.*");
    }

    @Override
    public void handle(Envelope event) {
        Told told = reader.readValue(event.data());
        if (told.origin() != null && told.origin().kind().equals(OPINIONS)) {
            groups.happened(
                    new GroupId(told.origin().id()),
                    new MatterId(told.id()),
                    new UnitId(told.unit()),
                    MatterStanding.of(
                            told.state(), told.outcome(), told.answer(), told.reason(), event.time(), event.version()));
        }
    }
}
