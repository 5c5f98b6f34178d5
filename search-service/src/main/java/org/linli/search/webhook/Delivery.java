package org.linli.search.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that one webhook is told. It waits until it was taken with a 2xx, is tried again after growing pauses for
 * about a day, and then given up; somebody may have it sent again.
 *
 * @param kind the type of the payload
 * @param body byte for byte what is signed and sent
 * @param dueAt not before
 * @param attempts how often it was tried
 * @param status what was answered to the last try
 * @param fault why nothing was
 */
public record Delivery(
        DeliveryId id,
        WebhookId webhook,
        String kind,
        String body,
        State state,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Integer status,
        @Nullable Fault fault) {

    /** What became of it. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Not taken within about a day. */
        GIVEN_UP
    }

    /** Why there was no answer. */
    public enum Fault {
        /** Not within the time that is given. */
        TIMEOUT,
        /** No such host, nobody listening, or the connection broke. */
        UNREACHABLE,
        /** No trustworthy certificate for the host. */
        CERTIFICATE,
        /** The host has an address that must not be called. */
        FORBIDDEN_ADDRESS
    }

    /** After the first failure, the second … : some 24 hours in all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private static final int SPREAD_PERCENT = 10;

    /** To be sent at once. */
    static Delivery waiting(DeliveryId id, WebhookId webhook, String kind, String body, Instant now) {
        return new Delivery(id, webhook, kind, body, State.WAITING, now, now, 0, null, null, null);
    }

    /** As it stands after a try. */
    Delivery tried(Answer answer, Instant now) {
        int tries = attempts + 1;
        boolean last = tries > PAUSES.size();
        State after = answer.taken() ? State.DELIVERED : last ? State.GIVEN_UP : State.WAITING;
        return new Delivery(
                id,
                webhook,
                kind,
                body,
                after,
                createdAt,
                after == State.WAITING ? now.plus(pause(tries, answer.retryAfter())) : dueAt,
                tries,
                now,
                answer.status(),
                answer.fault());
    }

    /** From the beginning, under the same id. */
    Delivery again(Instant now) {
        return new Delivery(id, webhook, kind, body, State.WAITING, createdAt, now, 0, attemptedAt, status, fault);
    }

    /** What the receiver asks for if that is longer; a little more for some, so that not all come back at once. */
    private Duration pause(int tries, Duration retryAfter) {
        Duration pause = PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
        long spread = Math.floorMod(id.hashCode(), SPREAD_PERCENT + 1);
        Duration spreadOut = pause.plus(pause.multipliedBy(spread).dividedBy(100));
        return retryAfter.compareTo(spreadOut) > 0 ? retryAfter : spreadOut;
    }
}
