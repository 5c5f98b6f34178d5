package org.linli.search.index;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.search.index.Generations.Generation;

/**
 * What a batch of the feed says of each opinion, once: write it where it belongs, and take it away where it lay before.
 *
 * @param versions the last one that was queued
 * @param lay when it had been received where it lay before; nothing for one that stayed
 * @param present as it is in PostgreSQL; absent when it was deleted
 */
record Changes(Map<UUID, Long> versions, Map<UUID, Set<Instant>> lay, Map<UUID, OpinionDocuments.Versioned> present) {

    static Changes of(
            List<IndexWork.Item> items, Function<Collection<UUID>, List<OpinionDocuments.Versioned>> reading) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        Map<UUID, Set<Instant>> lay = new HashMap<>();
        items.forEach(item -> {
            versions.merge(item.opinion(), item.version(), Math::max);
            if (item.layAt() != null) {
                lay.computeIfAbsent(item.opinion(), _ -> new HashSet<>()).add(item.layAt());
            }
        });
        Map<UUID, OpinionDocuments.Versioned> present = reading.apply(versions.keySet()).stream()
                .collect(Collectors.toMap(OpinionDocuments.Versioned::id, Function.identity()));
        return new Changes(versions, lay, present);
    }

    /** Where something has to be written. */
    Set<Span> spans(Generation generation) {
        return present.values().stream()
                .map(opinion -> opinion.span(generation.yearsPerIndex()))
                .collect(Collectors.toSet());
    }

    /**
     * @param made the indices that the generation has; where none was made nothing can lie, and what is filled in later is
     *     read from PostgreSQL after it was made
     * @param aliases through which each is written
     */
    List<BulkOperation> operations(Generation generation, Set<Span> made, Function<Span, String> aliases) {
        return versions.keySet().stream()
                .flatMap(id -> operations(id, generation, made, aliases))
                .toList();
    }

    private Stream<BulkOperation> operations(
            UUID id, Generation generation, Set<Span> made, Function<Span, String> aliases) {
        long version = versions.getOrDefault(id, 0L);
        OpinionDocuments.Versioned opinion = present.get(id);
        Stream<Span> before = before(id, generation, made);
        if (opinion == null) {
            // Above the last version, so that a filling that read the row before it went cannot bring it back.
            return before.map(span -> BulkWriter.removing(aliases.apply(span), id, version + 1));
        }
        Span now = opinion.span(generation.yearsPerIndex());
        // At the version that lies elsewhere now, so that it may come back with the same one.
        long moved = Math.max(version, opinion.version());
        return Stream.concat(
                Stream.of(BulkWriter.replacing(aliases.apply(now), opinion.asOf(generation.definition()))),
                before.filter(span -> !span.equals(now))
                        .map(span -> BulkWriter.removing(aliases.apply(span), id, moved)));
    }

    /** Of a deleted opinion of which nobody knows where it lay, anywhere. */
    private Stream<Span> before(UUID id, Generation generation, Set<Span> made) {
        Set<Instant> times = lay.getOrDefault(id, Set.of());
        if (times.isEmpty()) {
            return present.containsKey(id) ? Stream.empty() : made.stream();
        }
        return times.stream()
                .map(time -> Span.of(time, generation.yearsPerIndex()))
                .distinct()
                .filter(made::contains);
    }
}
