package org.linli.search.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.search.index.OpinionDocuments.Known;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves PostgreSQL and the index equal, or says where they are not and mends it: both are streamed in id order, side by
 * side, and compared by version and places. A difference is repaired by queueing the opinion like any change.
 *
 * <p>What is on its way is no difference: an opinion of which a change still waits is left out.
 */
@Component
class Reconciliation {

    /** Told after each page; may throw to stop. */
    @FunctionalInterface
    interface Progress {
        void compared(long done);
    }

    private static final int PAGE = 2_000;

    private enum Kind {
        LOST,
        STALE,
        EXTRA
    }

    private record Difference(Kind kind, UUID opinion, long version) {}

    private final Generations generations;
    private final OpinionDocuments documents;
    private final IndexInventory inventory;
    private final IndexWork work;
    private final Reports reports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reconciliation(
            Generations generations,
            OpinionDocuments documents,
            IndexInventory inventory,
            IndexWork work,
            Reports reports,
            @Qualifier("jobs") TransactionTemplate transaction,
            Clock clock) {
        this.generations = generations;
        this.documents = documents;
        this.inventory = inventory;
        this.work = work;
        this.reports = reports;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Compares and repairs.
     *
     * @return what was found; empty while no index answers, which the keeper sees to
     */
    Optional<Reports.Report> run(Progress progress) throws IOException {
        Optional<Generations.Generation> live = generations.live();
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Instant startedAt = clock.instant();
        String reader = inventory.open(live.get().number());
        try {
            Comparison comparison = new Comparison(reader, live.get().number());
            comparison.run(progress);
            Reports.Report report = new Reports.Report(
                    startedAt,
                    clock.instant(),
                    comparison.opinions,
                    comparison.stored,
                    comparison.count(Kind.LOST),
                    comparison.count(Kind.STALE),
                    comparison.count(Kind.EXTRA));
            reports.add(report);
            return Optional.of(report);
        } finally {
            inventory.close(reader);
        }
    }

    /** One run over both sides. */
    private final class Comparison {

        private final String reader;
        private final int generation;
        private final List<Difference> confirmed = new ArrayList<>();
        private long opinions;
        private long stored;

        Comparison(String reader, int generation) {
            this.reader = reader;
            this.generation = generation;
        }

        long count(Kind kind) {
            return confirmed.stream()
                    .filter(difference -> difference.kind() == kind)
                    .count();
        }

        void run(Progress progress) throws IOException {
            var rows = new Side(after -> documents.knownAfter(after, PAGE));
            var entries = new Side(after -> inventory.after(reader, after, PAGE));
            List<Difference> suspects = new ArrayList<>();
            while (rows.present() || entries.present()) {
                int order = order(rows, entries);
                if (order < 0) {
                    suspects.add(new Difference(
                            Kind.LOST, rows.item().id(), rows.item().version()));
                } else if (order > 0) {
                    suspects.add(new Difference(
                            Kind.EXTRA, entries.item().id(), entries.item().version()));
                } else if (!same(rows.item(), entries.item())) {
                    suspects.add(new Difference(
                            Kind.STALE, rows.item().id(), rows.item().version()));
                }
                opinions += order <= 0 ? 1 : 0;
                stored += order >= 0 ? 1 : 0;
                if (order <= 0) {
                    rows.next();
                }
                if (order >= 0) {
                    entries.next();
                }
                if (suspects.size() >= PAGE) {
                    repair(suspects);
                }
                if ((opinions + stored) % PAGE == 0) {
                    progress.compared(opinions);
                }
            }
            repair(suspects);
            progress.compared(opinions);
        }

        /** Looks again at both sides as they are now: what changed since the reader was opened is no difference. */
        private void repair(List<Difference> suspects) throws IOException {
            if (suspects.isEmpty()) {
                return;
            }
            List<UUID> ids = suspects.stream().map(Difference::opinion).toList();
            Set<UUID> waiting = new HashSet<>(work.waiting(ids));
            var versions = inventory.versions(generation, ids);
            Set<UUID> present = new HashSet<>();
            documents.known(ids).forEach(known -> present.add(known.id()));
            List<Difference> real = suspects.stream()
                    .filter(suspect -> !waiting.contains(suspect.opinion()))
                    .filter(suspect -> switch (suspect.kind()) {
                        case LOST -> present.contains(suspect.opinion()) && !versions.containsKey(suspect.opinion());
                        case STALE -> present.contains(suspect.opinion());
                        case EXTRA -> !present.contains(suspect.opinion()) && versions.containsKey(suspect.opinion());
                    })
                    .toList();
            transaction.executeWithoutResult(
                    status -> real.forEach(difference -> work.queue(difference.opinion(), difference.version())));
            confirmed.addAll(real);
            suspects.clear();
        }
    }

    private static boolean same(Known row, Known entry) {
        return row.version() == entry.version()
                && row.places().size() == entry.places().size()
                && new HashSet<>(row.places()).containsAll(entry.places());
    }

    /** By text, which is how both sides sort ids; UUID's own order is signed. */
    private static int order(Side rows, Side entries) {
        if (!rows.present() || !entries.present()) {
            return rows.present() ? -1 : 1;
        }
        return rows.item().id().toString().compareTo(entries.item().id().toString());
    }

    @FunctionalInterface
    private interface Pages {
        List<Known> after(UUID id) throws IOException;
    }

    /** A stream of pages, one of them in memory. */
    private static final class Side {

        private final Pages pages;
        private List<Known> page;
        private int at;

        Side(Pages pages) throws IOException {
            this.pages = pages;
            this.page = pages.after(new UUID(0, 0));
        }

        boolean present() {
            return at < page.size();
        }

        Known item() {
            return page.get(at);
        }

        void next() throws IOException {
            at++;
            if (at == page.size()) {
                page = pages.after(page.getLast().id());
                at = 0;
            }
        }
    }
}
