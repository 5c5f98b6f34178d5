package org.linli.search.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts the years that are over away: each night their indices get the copies and the nodes that are set for them, and
 * are merged until one segment a shard is found. A merge goes on in Elasticsearch by itself; the next night sees whether
 * it came to its end, and begins it again if it did not. What is written to such a year later finds its index as before.
 */
@Component
class ClosedYears {

    /** An index that was just made is being filled: a rebuild, or an import of what was said long ago. */
    private static final Duration SETTLING = Duration.ofDays(1);

    /** Longer than asking takes; a night has one turn. */
    private static final Duration LEASE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(ClosedYears.class);

    private final Generations generations;
    private final Spans spans;
    private final OpinionIndices indices;
    private final Clock clock;

    ClosedYears(Generations generations, Spans spans, OpinionIndices indices, Clock clock) {
        this.generations = generations;
        this.spans = spans;
        this.indices = indices;
        this.clock = clock;
    }

    @Scheduled(cron = "${linli.search.index.put-away:0 30 4 * * *}", zone = "Asia/Shanghai")
    void everyNight() {
        try {
            putAway();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Closed years cannot be put away now: {}", ElasticsearchFault.describe(e));
        }
    }

    /** @throws IOException when Elasticsearch is away; there is another night */
    void putAway() throws IOException {
        Optional<Generations.Generation> live = generations.live();
        if (live.isEmpty() || generations.building().isPresent()) {
            // What is about to be replaced is not worth a merge.
            return;
        }
        Instant now = clock.instant();
        List<Spans.Made> over = spans.of(live.get()).stream()
                .filter(made ->
                        made.span().isOver(now) && made.madeAt().plus(SETTLING).isBefore(now))
                .toList();
        for (Spans.Made made : over) {
            if (spans.lease(live.get().number(), made.span(), LEASE)) {
                putAway(live.get().number(), made, now);
            }
        }
    }

    private void putAway(int generation, Spans.Made made, Instant now) throws IOException {
        String name = indices.name(generation, made.span());
        indices.settle(name);
        if (made.putAway()) {
            return;
        }
        if (indices.isMerged(name)) {
            spans.putAway(generation, made.span(), now);
        } else {
            indices.merge(name);
        }
    }
}
