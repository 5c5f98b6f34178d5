package org.linli.search.index;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.search.index.Generations.Generation;
import org.springframework.stereotype.Component;

/**
 * Which indices a generation consists of: one for each span of years from which there is an opinion, and that of today,
 * so that an empty city is answered too. Each is made when its first opinion comes, by the feed or by the filling,
 * together with its aliases, and only then written down; whoever was killed in between, or second, finds it there.
 */
@Component
class Layout {

    private final Spans spans;
    private final OpinionIndices indices;
    private final Clock clock;

    Layout(Spans spans, OpinionIndices indices, Clock clock) {
        this.spans = spans;
        this.indices = indices;
        this.clock = clock;
    }

    /** None while the generation's first index is still to be made. */
    Set<Span> made(Generation generation) {
        Set<Span> made = spans.of(generation).stream().map(Spans.Made::span).collect(Collectors.toSet());
        // An instance of an earlier version makes one index for all years, and does not write it down.
        boolean unwritten =
                made.isEmpty() && generation.state() == Generations.State.LIVE && generation.yearsPerIndex() == 0;
        return unwritten ? Set.of(Span.ALL) : made;
    }

    /** The names of its indices. */
    List<String> names(Generation generation) {
        return made(generation).stream()
                .map(span -> indices.name(generation.number(), span))
                .sorted()
                .toList();
    }

    /** Whether it was begun and nothing of it is lost. */
    boolean whole(Generation generation) throws IOException {
        Set<Span> made = made(generation);
        return !made.isEmpty() && indices.exist(generation.number(), made);
    }

    /** Makes its first index. What was left of an earlier beginning goes. */
    void begin(Generation generation) throws IOException {
        spans.forget(generation.number());
        indices.delete(indices.namesOf(generation.number()));
        make(generation, Set.of(Span.of(clock.instant(), generation.yearsPerIndex())));
    }

    /** Makes what is missing of these. @return whether anything was */
    boolean make(Generation generation, Collection<Span> wanted) throws IOException {
        Set<Span> missing = new HashSet<>(wanted);
        missing.removeAll(made(generation));
        for (Span span : missing) {
            indices.create(generation.number(), span, generation.state() == Generations.State.LIVE);
            spans.add(generation.number(), span, clock.instant());
        }
        return !missing.isEmpty();
    }
}
