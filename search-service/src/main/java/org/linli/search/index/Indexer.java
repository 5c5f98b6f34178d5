package org.linli.search.index;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings every queued change into each index that is fed. Work is forgotten only after Elasticsearch has taken it;
 * killed in between, it is done again, which changes nothing. While Elasticsearch is away it waits, longer each time;
 * intake never notices.
 *
 * <p>Looks for work ten times a second, which costs one read of an empty table: with {@link Showing a refresh} as soon as
 * nothing waits an opinion is found well within 1.5 s, from whichever instance it was taken in, and no wake-up can get
 * lost.
 */
@Component
class Indexer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    /** With 30,000 characters at most in each, a bulk request stays under half of what Elasticsearch takes. */
    private static final int BATCH = 500;

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final IndexWork work;
    private final Generations generations;
    private final OpinionDocuments documents;
    private final OpinionIndices indices;
    private final Layout layout;
    private final BulkWriter writer;
    private final TransactionTemplate transaction;
    private final Showing showing;

    private volatile boolean running;
    private volatile Thread drainer = Thread.ofVirtual().unstarted(() -> {});

    Indexer(
            IndexWork work,
            Generations generations,
            OpinionDocuments documents,
            OpinionIndices indices,
            Layout layout,
            BulkWriter writer,
            @Qualifier("jobs") TransactionTemplate transaction) {
        this.work = work;
        this.generations = generations;
        this.documents = documents;
        this.indices = indices;
        this.layout = layout;
        this.writer = writer;
        this.transaction = transaction;
        this.showing = new Showing(indices::refresh, System.nanoTime());
    }

    @Override
    public void start() {
        running = true;
        drainer = Thread.ofVirtual().name("indexer").start(this::drainWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
        drainer.interrupt();
        try {
            drainer.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void drainWhileRunning() {
        Duration wait = GLANCE;
        while (running) {
            try {
                boolean more = drain() == BATCH;
                showing.showWhenDue(more, System.nanoTime());
                wait = more ? Duration.ZERO : GLANCE;
            } catch (RuntimeException e) {
                wait = longer(wait);
                LOG.warn("The index cannot be fed now, trying again in {}: {}", wait, ElasticsearchFault.describe(e));
            }
            pause(wait);
        }
    }

    /** Brings in the oldest changes. @return how many were looked at */
    int drain() {
        Integer drained = transaction.execute(status -> drainBatch());
        return drained == null ? 0 : drained;
    }

    private int drainBatch() {
        if (!work.drainedByMe()) {
            return 0;
        }
        List<IndexWork.Item> items = work.oldest(BATCH);
        // Read after the work, so that a filling that begins later reads these changes from PostgreSQL itself.
        List<Generations.Generation> fed = items.isEmpty() ? List.of() : generations.fed();
        if (fed.isEmpty()) {
            return 0;
        }
        Changes changes = Changes.of(items, documents::load);
        Map<UUID, IndexWork.Refusal> refused = write(fed, changes);
        work.settle(changes.versions().keySet(), refused);
        work.done(items);
        return items.size();
    }

    private Map<UUID, IndexWork.Refusal> write(List<Generations.Generation> fed, Changes changes) {
        Map<UUID, IndexWork.Refusal> refused = new HashMap<>();
        for (Generations.Generation generation : fed) {
            try {
                write(generation, changes)
                        .forEach((id, reason) -> refused.put(
                                id,
                                new IndexWork.Refusal(
                                        id, changes.versions().getOrDefault(id, 0L), reason, Instant.EPOCH)));
            } catch (IOException e) {
                if (!yetToBeMade(generation, e)) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return refused;
    }

    /** The first opinion of its years makes them an index, in a generation that was begun. */
    private Map<UUID, String> write(Generations.Generation generation, Changes changes) throws IOException {
        if (layout.made(generation).isEmpty()) {
            throw NotTakenException.withoutIndex();
        }
        layout.make(generation, changes.spans(generation));
        List<BulkOperation> operations = changes.operations(
                generation, layout.made(generation), span -> indices.writeAlias(generation.number(), span));
        Map<UUID, String> refused = writer.write(operations);
        operations.forEach(operation -> showing.written(BulkWriter.aliasOf(operation)));
        return refused;
    }

    /** Filling a generation begins after its index was made, and so finds these changes in PostgreSQL. */
    private static boolean yetToBeMade(Generations.Generation generation, IOException e) {
        return generation.state() == Generations.State.BUILDING
                && e instanceof NotTakenException refused
                && refused.indexMissing();
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.isZero() ? GLANCE : wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }

    private void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            // Only stop() interrupts, and the loop looks at what it says.
            Thread.currentThread().interrupt();
        }
    }
}
