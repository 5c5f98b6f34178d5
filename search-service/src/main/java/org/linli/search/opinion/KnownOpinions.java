package org.linli.search.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/** Finds the opinions that stood in the way of others with the same intake unit, source and external id. */
final class KnownOpinions {

    /** What makes an opinion known: see {@link Opinion#intakeUnit()}. */
    record Key(UnitId intakeUnit, String source, String externalId) {}

    /** @param delivery with which it came; absent when it came alone */
    record Entry(OpinionId id, @Nullable UUID delivery) {}

    private final Map<Key, Entry> entries = new HashMap<>();

    KnownOpinions(Opinions opinions, List<Opinion> refused) {
        List<Key> keys = refused.stream().map(KnownOpinions::key).distinct().toList();
        if (!keys.isEmpty()) {
            entries.putAll(opinions.known(keys));
        }
    }

    Outcome outcome(Opinion opinion, @Nullable UUID delivery) {
        Entry entry = entries.get(key(opinion));
        return entry == null
                ? new Outcome.Known(null, false)
                : new Outcome.Known(entry.id(), delivery != null && delivery.equals(entry.delivery()));
    }

    private static Key key(Opinion opinion) {
        String externalId = opinion.externalId();
        if (externalId == null) {
            throw new IllegalStateException("An opinion without external id cannot be known already");
        }
        return new Key(opinion.intakeUnit(), opinion.source(), externalId);
    }
}
