package org.linli.search.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * An address that is told of alerts at a unit and below it. It is active until somebody pauses it or it is stopped: after
 * a day without one success, or when the receiver says that it is gone. Made active again it goes on with what waits.
 *
 * @param failures how often in a row it could not be told
 * @param failingSince the first of them
 * @param deliveredAt the last success
 */
public record Webhook(
        WebhookId id,
        UnitId unit,
        String url,
        Set<AlertKind> kinds,
        State state,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant deliveredAt,
        Instant createdAt,
        long version) {

    /** Whether it is told. */
    public enum State {
        ACTIVE,
        /** Somebody wants it to be told nothing for now. */
        PAUSED,
        /** It failed for a day, or is gone: its owner has to look after it. */
        STOPPED
    }

    /** So long without a success, and it is stopped. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** So long after a rotation the former secret signs as well. */
    static final Duration OVERLAP = Duration.ofHours(24);

    public Webhook {
        kinds = Set.copyOf(kinds);
    }

    /** What may be changed of it; what is absent stays. */
    public record Change(
            @Nullable String url,
            @Nullable Set<AlertKind> kinds,
            @Nullable Boolean active) {}

    /** With another address or made active, it begins anew. */
    Webhook changed(Change change) {
        boolean elsewhere = change.url() != null && !change.url().equals(url);
        boolean anew = elsewhere || Boolean.TRUE.equals(change.active());
        return new Webhook(
                id,
                unit,
                change.url() == null ? url : change.url(),
                change.kinds() == null ? kinds : change.kinds(),
                change.active() == null ? state : change.active() ? State.ACTIVE : State.PAUSED,
                anew ? 0 : failures,
                anew ? null : failingSince,
                deliveredAt,
                createdAt,
                version + 1);
    }

    /** Whether another failure is one too many. */
    boolean outOfPatience(Instant now) {
        return failingSince != null && !now.isBefore(failingSince.plus(PATIENCE));
    }
}
