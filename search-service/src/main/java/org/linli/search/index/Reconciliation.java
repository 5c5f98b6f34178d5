package org.linli.search.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.search.index.OpinionDocuments.Known;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves PostgreSQL and the index equal, or says where they are not and mends it: both are streamed in id order, side by
 * side, and compared by version, places and the index where they belong, so that a document among the wrong years is one
 * too many. A difference is repaired by queueing the opinion like any change.
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

    private record Difference(Kind kind, UUID opinion, long version, String index) {

        static Difference of(Kind kind, Known known) {
            return new Difference(kind, known.id(), known.version(), known.index());
        }

        IndexInventory.At at() {
            return new IndexInventory.At(opinion, index);
        }
    }

    private final Generations generations;
    private final OpinionDocuments documents;
    private final IndexInventory inventory;
    private final OpinionIndices indices;
    private final Layout layout;
    private final IndexWork work;
    private final Reports reports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reconciliation(
            Generations generations,
            OpinionDocuments documents,
            IndexInventory inventory,
            OpinionIndices indices,
            Layout layout,
            IndexWork work,
            Reports reports,
            @Qualifier("jobs") TransactionTemplate transaction,
            Clock clock) {
        this.generations = generations;
        this.documents = documents;
        this.inventory = inventory;
        this.indices = indices;
        this.layout = layout;
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
        String reader = inventory.open(layout.names(live.get()));
        try {
            Comparison comparison = new Comparison(reader, live.get());
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
        private final Generations.Generation generation;
        private final List<Difference> confirmed = new ArrayList<>();
        private long opinions;
        private long stored;

        Comparison(String reader, Generations.Generation generation) {
            this.reader = reader;
            this.generation = generation;
        }

        long count(Kind kind) {
            return confirmed.stream()
                    .filter(difference -> difference.kind() == kind)
                    .count();
        }

        void run(Progress progress) throws IOException {
            var rows = new Side(last -> documents.knownAfter(last.id(), PAGE, this::indexOf));
            var entries = new Side(last -> inventory.after(reader, last, PAGE));
            List<Difference> suspects = new ArrayList<>();
            while (rows.present() || entries.present()) {
                int order = order(rows, entries);
                if (order < 0) {
                    suspects.add(Difference.of(Kind.LOST, rows.item()));
                } else if (order > 0) {
                    suspects.add(Difference.of(Kind.EXTRA, entries.item()));
                } else if (!same(rows.item(), entries.item())) {
                    suspects.add(Difference.of(Kind.STALE, rows.item()));
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
            var present =
                    inventory.present(suspects.stream().map(Difference::at).collect(Collectors.toSet()));
            Map<UUID, String> belonging =
                    documents.known(ids, this::indexOf).stream().collect(Collectors.toMap(Known::id, Known::index));
            List<Difference> real = suspects.stream()
                    .filter(suspect -> !waiting.contains(suspect.opinion()))
                    .filter(suspect -> {
                        boolean belongs = suspect.index().equals(belonging.get(suspect.opinion()));
                        return switch (suspect.kind()) {
                            case LOST -> belongs && !present.contains(suspect.at());
                            case STALE -> belongs;
                            case EXTRA -> !belongs && present.contains(suspect.at());
                        };
                    })
                    .toList();
            transaction.executeWithoutResult(status -> real.forEach(this::queue));
            confirmed.addAll(real);
            suspects.clear();
        }

        private void queue(Difference difference) {
            Instant layAt = difference.kind() == Kind.EXTRA ? timeIn(difference.index()) : null;
            work.queue(difference.opinion(), difference.version(), layAt);
        }

        private String indexOf(Instant received) {
            return indices.name(generation.number(), Span.of(received, generation.yearsPerIndex()));
        }

        /** By a time that lies in its years, an index is named to every generation. */
        private Instant timeIn(String index) {
            return layout.made(generation).stream()
                    .filter(span -> indices.name(generation.number(), span).equals(index))
                    .map(Span::begin)
                    .findFirst()
                    .orElseThrow();
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
        int order = rows.item().id().toString().compareTo(entries.item().id().toString());
        return order == 0 ? rows.item().index().compareTo(entries.item().index()) : order;
    }

    @FunctionalInterface
    private interface Pages {
        List<Known> after(Known last) throws IOException;
    }

    /** A stream of pages, one of them in memory. */
    private static final class Side {

        private final Pages pages;
        private List<Known> page;
        private int at;

        Side(Pages pages) throws IOException {
            this.pages = pages;
            this.page = pages.after(new Known(new UUID(0, 0), 0, List.of(), ""));
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
                page = pages.after(page.getLast());
                at = 0;
            }
        }
    }
}
