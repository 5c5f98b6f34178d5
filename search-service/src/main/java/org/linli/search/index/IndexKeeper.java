package org.linli.search.index;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is an index: makes the first one, notices that it or one of its years was lost, builds it anew when
 * its definition or the number of years in an index has changed, goes on with a rebuild whose instance died, gives up one whose job was cancelled, deletes what nobody reads any more, and compares both sides every night.
 */
@Component
class IndexKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final Generations generations;
    private final OpinionIndices indices;
    private final Layout layout;
    private final Rebuild rebuild;
    private final Reconciliation reconciliation;
    private final Jobs jobs;
    private final AnsweringIndex answering;
    private final ElasticsearchProperties properties;
    private final UUID me = UUID.randomUUID();

    IndexKeeper(
            Generations generations,
            OpinionIndices indices,
            Layout layout,
            Rebuild rebuild,
            Reconciliation reconciliation,
            Jobs jobs,
            AnsweringIndex answering,
            ElasticsearchProperties properties) {
        this.generations = generations;
        this.indices = indices;
        this.layout = layout;
        this.rebuild = rebuild;
        this.reconciliation = reconciliation;
        this.jobs = jobs;
        this.answering = answering;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${linli.search.index.look-after:2s}")
    void lookAfter() {
        try {
            lookAfterOnce();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index cannot be looked after now: {}", ElasticsearchFault.describe(e));
        }
    }

    /** @throws IOException when Elasticsearch is away; there is another time */
    void lookAfterOnce() throws IOException {
        Optional<Generations.Generation> live = generations.live();
        if (live.isPresent() && !layout.whole(live.get())) {
            LOG.warn(
                    "The index of generation {} is lost, all or in part, and built anew from PostgreSQL",
                    live.get().number());
            indices.answerFromNone();
            generations.forget(live.get().number());
            live = Optional.empty();
        }
        Optional<Generations.Generation> building = generations.building();
        if (building.isPresent() && cancelled(building.get())) {
            rebuild.giveUp(building.get().number());
        }
        answering.madeBy(live.map(Generations.Generation::definition).orElse(0));
        if (live.map(this::isOutdated).orElse(true) && generations.building().isEmpty()) {
            generations.begin(null);
        }
        if (generations.building().isPresent()) {
            rebuild.goOn(me, (done, total) -> {});
        } else if (!generations.retired().isEmpty()) {
            rebuild.deleteUnread();
        }
    }

    /** Made by an earlier definition, or with other years together than are set. */
    private boolean isOutdated(Generations.Generation live) {
        return live.definition() < IndexDefinition.CURRENT
                || (live.settled() && live.yearsPerIndex() != properties.yearsPerIndex());
    }

    /** Its job was cancelled while no instance worked on it. */
    private boolean cancelled(Generations.Generation generation) {
        return generation.job() != null && jobs.isCancelled(generation.job());
    }

    /** In one instance is enough, and in several does no harm: a repair that is queued twice changes nothing. */
    @Scheduled(cron = "${linli.search.index.reconcile:0 30 3 * * *}", zone = "Asia/Shanghai")
    void reconcileEveryNight() {
        try {
            reconciliation.run(done -> {});
        } catch (IOException | RuntimeException e) {
            LOG.warn("PostgreSQL and the index could not be compared: {}", ElasticsearchFault.describe(e));
        }
    }
}
