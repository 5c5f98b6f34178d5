package org.linli.search.group;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.messaging.EventConsumer;
import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;
import org.linli.search.opinion.GroupId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the matters that groups were adopted into. Each event says where the matter stands, whole: one that comes late
 * is older than what is known and does nothing, one that was missed is made up for by the next. One that contradicts what
 * is known of its matter goes to the dead letters, since somebody has to see which of the two is wrong.
 *
 * <p>{@code linli.search.matters.misplaced}: events that said of a matter that it lies elsewhere than it does.
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

    private static final Logger LOG = LoggerFactory.getLogger(MatterFeed.class);

    private static final String OPINIONS = "OPINIONS";

    private final AdoptedGroups groups;
    private final ObjectReader reader;
    private final Counter misplaced;

    /** The event that was refused last: its further tries are not counted. They come one after the other. */
    private @Nullable String refused;

    MatterFeed(AdoptedGroups groups, JsonMapper json, MeterRegistry metrics) {
        this.groups = groups;
        this.misplaced = Counter.builder("linli.search.matters.misplaced")
                .description("Events that said of a matter that it lies elsewhere than it does")
                .register(metrics);
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
        Origin origin = told.origin();
        if (origin != null && origin.kind().equals(OPINIONS)) {
            try {
                groups.happened(
                        new GroupId(origin.id()),
                        new MatterId(told.id()),
                        new UnitId(told.unit()),
                        standing(told, event));
            } catch (MisplacedMatterException misplacing) {
                note(event, misplacing);
                throw misplacing;
            }
        }
    }

    private static MatterStanding standing(Told told, Envelope event) {
        return MatterStanding.of(
                told.state(), told.outcome(), told.answer(), told.reason(), event.time(), event.version());
    }

    private void note(Envelope event, MisplacedMatterException misplacing) {
        if (!event.id().equals(refused)) {
            refused = event.id();
            misplaced.increment();
            LOG.warn("Event {} is not believed: {}", event.id(), misplacing.getMessage());
        }
    }
}
