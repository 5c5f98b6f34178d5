package org.linli.search.index;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a new generation of indices from PostgreSQL beside the one that answers, and changes over without downtime.
 *
 * <p>From its first step on, every change is fed to both. The filling then reads PostgreSQL in id order, up to the last
 * opinion there was when it began, and writes only what the feed has not written yet; so it ends, however much is
 * written meanwhile. Each step may be done again, so a rebuild that was killed is gone on with by whoever comes next; a
 * lease keeps two from filling at once. See decision 0053.
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
    private final Layout layout;
    private final BulkWriter writer;
    private final IndexWork work;
    private final TransactionTemplate transaction;

    Rebuild(
            Generations generations,
            OpinionDocuments documents,
            OpinionIndices indices,
            Layout layout,
            BulkWriter writer,
            IndexWork work,
            @Qualifier("jobs") TransactionTemplate transaction) {
        this.generations = generations;
        this.documents = documents;
        this.indices = indices;
        this.layout = layout;
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
        if (!layout.whole(building.get())) {
            generations.startOver(generation);
            layout.begin(building.get());
        }
        fill(generation, filler, progress);
        changeOver(generation);
        return true;
    }

    private void fill(int generation, UUID filler, Progress progress) throws IOException {
        generations.bound(generation);
        Generations.Generation now = generations
                .building()
                .filter(building -> building.number() == generation)
                .orElseThrow(Rebuild::lost);
        UUID last = Objects.requireNonNull(now.fillTo());
        long total = documents.countUpTo(last);
        long done = now.filled();
        List<OpinionDocuments.Versioned> page = page(now, now.filledTo(), last);
        while (!page.isEmpty()) {
            keepRefusals(page, writer.write(operations(page, now)));
            if (!generations.filled(generation, filler, page.getLast().id(), page.size(), LEASE)) {
                throw lost();
            }
            done += page.size();
            progress.filled(done, Math.max(done, total));
            page = page(now, page.getLast().id(), last);
        }
    }

    /**
     * Read once the indices of its years are there: who is deleted or changes years after that is looked for in them by the
     * feed, and who was before is not read any more.
     */
    private List<OpinionDocuments.Versioned> page(Generations.Generation now, @Nullable UUID after, UUID last)
            throws IOException {
        List<OpinionDocuments.Versioned> page = documents.between(after, last, PAGE);
        while (layout.make(now, spans(now, page))) {
            page = documents.between(after, last, PAGE);
        }
        return page;
    }

    private static Set<Span> spans(Generations.Generation now, List<OpinionDocuments.Versioned> page) {
        return page.stream().map(opinion -> opinion.span(now.yearsPerIndex())).collect(Collectors.toSet());
    }

    private static IOException lost() {
        return new IOException("The rebuild was given up, or another instance has taken it over");
    }

    private List<BulkOperation> operations(List<OpinionDocuments.Versioned> page, Generations.Generation now) {
        return page.stream()
                .map(opinion -> BulkWriter.filling(
                        indices.writeAlias(now.number(), opinion.span(now.yearsPerIndex())),
                        opinion.asOf(now.definition())))
                .toList();
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
     * Between two batches of the feed, so that the new index has heard of whatever the old one had. The searches change
     * over before the transaction commits: killed in between, the next run goes on.
     */
    private void changeOver(int generation) throws IOException {
        try {
            transaction.executeWithoutResult(status -> {
                work.holdFeed();
                Generations.Generation built = generations
                        .building()
                        .filter(building -> building.number() == generation)
                        .orElseThrow(() -> new UncheckedIOException(lost()));
                if (!generations.goLive(generation)) {
                    throw new UncheckedIOException(lost());
                }
                answerFrom(built);
            });
        } catch (UncheckedIOException away) {
            throw away.getCause();
        }
        deleteUnread();
    }

    private void answerFrom(Generations.Generation generation) {
        try {
            indices.answerFrom(layout.names(generation));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** Stops filling the generation and deletes its index; one that answers by now stays. */
    void giveUp(int generation) throws IOException {
        if (!generations.giveUp(generation)) {
            return;
        }
        Optional<Generations.Generation> live = generations.live();
        if (live.isPresent()) {
            // Searches may have changed over already when the change-over was cut short.
            indices.answerFrom(layout.names(live.get()));
        }
        deleteUnread();
    }

    /**
     * Deletes the indices that answered before, once nobody reads pages from them any more: a change-over must not cost
     * anybody the next page, or an export its end.
     */
    void deleteUnread() throws IOException {
        // In the order in which an index comes and goes, so that none is missed by each of the three looks.
        Set<String> left = new HashSet<>(indices.names());
        generations.fed().forEach(generation -> left.removeIf(name -> indices.isOf(generation.number(), name)));
        for (Generations.Retired retired : generations.retired()) {
            List<String> names = left.stream()
                    .filter(name -> indices.isOf(retired.number(), name))
                    .toList();
            if (retired.overdue() || names.isEmpty() || indices.readers(names) == 0) {
                generations.forgetRetired(retired.number());
            } else {
                names.forEach(left::remove);
            }
        }
        indices.delete(left);
    }
}
