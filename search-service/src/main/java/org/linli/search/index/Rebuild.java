package org.linli.search.index;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a new index from PostgreSQL beside the one that answers, and changes over without downtime.
 *
 * <p>From its first step on, every change is fed to both. The filling then reads PostgreSQL in id order and writes only
 * what the feed has not written yet. Each step may be done again, so a rebuild that was killed is gone on with by
 * whoever comes next; a lease keeps two from filling at once.
 */
@Component
class Rebuild {

    /** Told after each page; may throw to stop, and the next run goes on from there. */
    @FunctionalInterface
    interface Progress {
        void filled(long done, long total);
    }

    private static final int PAGE = 500;
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Generations generations;
    private final OpinionDocuments documents;
    private final OpinionIndices indices;
    private final BulkWriter writer;
    private final IndexWork work;
    private final TransactionTemplate transaction;

    Rebuild(
            Generations generations,
            OpinionDocuments documents,
            OpinionIndices indices,
            BulkWriter writer,
            IndexWork work,
            @Qualifier("jobs") TransactionTemplate transaction) {
        this.generations = generations;
        this.documents = documents;
        this.indices = indices;
        this.writer = writer;
        this.work = work;
        this.transaction = transaction;
    }

    /**
     * Goes on with the generation that is being built until it answers.
     *
     * @param filler who is doing it, for the lease
     * @return false when another filler holds the lease
     * @throws IOException when Elasticsearch is away; what was filled stays
     */
    boolean goOn(UUID filler, Progress progress) throws IOException {
        Optional<Generations.Generation> building = generations.building();
        if (building.isEmpty()) {
            return true;
        }
        int generation = building.get().number();
        if (!generations.lease(generation, filler, LEASE)) {
            return false;
        }
        if (!indices.exists(generation)) {
            generations.startOver(generation);
            indices.create(generation);
        }
        fill(generation, filler, progress);
        changeOver(generation);
        return true;
    }

    private void fill(int generation, UUID filler, Progress progress) throws IOException {
        long total = documents.count();
        Generations.Generation now = generations.building().orElseThrow();
        long done = now.filled();
        List<OpinionDocuments.Versioned> page = documents.after(now.filledTo(), PAGE);
        while (!page.isEmpty()) {
            keepRefusals(page, writer.write(indices.writeAlias(generation), operations(page)));
            generations.filled(generation, page.getLast().id(), page.size());
            done += page.size();
            progress.filled(done, Math.max(done, total));
            if (!generations.lease(generation, filler, LEASE)) {
                throw new IOException("Another instance has taken the rebuild over");
            }
            page = documents.after(page.getLast().id(), PAGE);
        }
    }

    private static List<BulkOperation> operations(List<OpinionDocuments.Versioned> page) {
        return page.stream().map(BulkWriter::filling).toList();
    }

    private void keepRefusals(List<OpinionDocuments.Versioned> page, Map<UUID, String> reasons) {
        Map<UUID, IndexWork.Refusal> refused = new HashMap<>();
        page.stream()
                .filter(opinion -> reasons.containsKey(opinion.id()))
                .forEach(opinion -> refused.put(
                        opinion.id(),
                        new IndexWork.Refusal(
                                opinion.id(),
                                opinion.version(),
                                String.valueOf(reasons.get(opinion.id())),
                                java.time.Instant.EPOCH)));
        transaction.executeWithoutResult(status -> work.settle(List.of(), refused));
    }

    /**
     * Between two batches of the feed, so that the new index has heard of whatever the old one had. First the searches,
     * then the feed: killed in between, the next run goes on.
     */
    private void changeOver(int generation) throws IOException {
        try {
            transaction.executeWithoutResult(status -> {
                work.holdFeed();
                answerFrom(generation);
                generations.goLive(generation);
            });
        } catch (UncheckedIOException away) {
            throw away.getCause();
        }
        deleteUnread();
    }

    private void answerFrom(int generation) {
        try {
            indices.answerFrom(generation);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /**
     * Deletes the indices that answered before, once nobody reads pages from them any more: a change-over must not cost
     * anybody the next page, or an export its end.
     */
    void deleteUnread() throws IOException {
        Set<Integer> kept = new HashSet<>();
        for (Generations.Retired retired : generations.retired()) {
            if (retired.overdue() || indices.readers(retired.number()) == 0) {
                generations.forgetRetired(retired.number());
            } else {
                kept.add(retired.number());
            }
        }
        generations.fed().forEach(generation -> kept.add(generation.number()));
        indices.deleteAllBut(kept);
    }
}
