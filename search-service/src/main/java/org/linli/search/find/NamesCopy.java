package org.linli.search.find;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.names.Named;
import org.linli.platform.web.CursorPage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over a service's snapshot page by page, each in a transaction of its own: broken off, it is begun anew, and what
 * was written holds. Events go on meanwhile; of both, the higher version of a thing holds.
 */
@Component
class NamesCopy {

    private static final int PAGE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    /** Where a page begins: behind this thing of this kind. */
    private record Mark(FindKind kind, UUID id) {}

    private final NamesClient client;
    private final Finds finds;
    private final PostNaming posts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NamesCopy(
            NamesClient client,
            Finds finds,
            PostNaming posts,
            @Qualifier("jobs") TransactionTemplate transactions,
            Clock clock) {
        this.client = client;
        this.finds = finds;
        this.posts = posts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Brings the copy of one service's things to the truth.
     *
     * @return when the snapshot was begun
     */
    Instant of(FindSource source) {
        Instant begun = clock.instant();
        @Nullable String cursor = null;
        @Nullable Mark after = null;
        do {
            CursorPage<Named> page = client.page(source.service(), cursor, PAGE);
            List<Find> there = page.items().stream().flatMap(NamesCopy::known).toList();
            Mark from = after;
            @Nullable
            Mark last = page.next() == null || there.isEmpty()
                    ? null
                    : new Mark(there.getLast().kind(), there.getLast().id());
            boolean end = page.next() == null;
            transactions.executeWithoutResult(_ -> {
                finds.put(there.stream().map(posts::named).toList());
                if (end || last != null) {
                    forget(source, from, last, there, begun);
                }
            });
            after = last == null ? after : last;
            cursor = page.next();
        } while (cursor != null);
        return begun;
    }

    /** A newer service may have kinds that this version does not know. */
    private static Stream<Find> known(Named named) {
        return FindKind.of(named.kind()).map(kind -> Find.of(kind, named)).stream();
    }

    /** Of each kind that the page reaches over, what lies between where it begins and ends and is not in it is over. */
    private void forget(FindSource source, @Nullable Mark after, @Nullable Mark last, List<Find> there, Instant begun) {
        for (FindKind kind : source.kinds()) {
            int behind = after == null ? 1 : kind.name().compareTo(after.kind().name());
            int before = last == null ? -1 : kind.name().compareTo(last.kind().name());
            if (behind >= 0 && before <= 0) {
                finds.goneBetween(
                        kind,
                        after != null && behind == 0 ? after.id() : FIRST,
                        last != null && before == 0 ? last.id() : null,
                        there.stream()
                                .filter(find -> find.kind() == kind)
                                .map(Find::id)
                                .toList(),
                        begun);
            }
        }
    }
}
