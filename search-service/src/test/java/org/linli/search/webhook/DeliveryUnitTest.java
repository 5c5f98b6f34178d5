package org.linli.search.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryUnitTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    private static Delivery waiting() {
        return Delivery.waiting(
                new DeliveryId(new UUID(0, 0)), new WebhookId(new UUID(0, 1)), "webhook.test", "{}", NOW);
    }

    @Test
    void whatIsTakenIsDelivered() {
        assertThat(waiting().tried(Answer.of(204, Duration.ZERO), NOW).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void itIsTriedForAboutADayAfterGrowingPausesAndThenGivenUp() {
        Delivery delivery = waiting();
        Instant now = NOW;
        List<Duration> pauses = new ArrayList<>();
        while (delivery.state() == Delivery.State.WAITING) {
            delivery = delivery.tried(Answer.of(503, Duration.ZERO), now);
            pauses.add(Duration.between(now, delivery.dueAt()));
            now = delivery.dueAt();
        }

        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(delivery.attempts()).isEqualTo(11);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(23), Duration.ofHours(27));
        assertThat(pauses.subList(0, 10)).isSorted();
    }

    @Test
    void aReceiverThatAsksForMoreTimeGetsIt() {
        Delivery delivery = waiting().tried(Answer.of(429, Duration.ofMinutes(7)), NOW);

        assertThat(delivery.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
    }

    @Test
    void whatIsSentAgainKeepsItsIdAndBeginsAnew() {
        Delivery delivery = waiting();
        Delivery again =
                delivery.tried(Answer.none(Delivery.Fault.TIMEOUT), NOW).again(NOW.plusSeconds(5));

        assertThat(again.id()).isEqualTo(delivery.id());
        assertThat(again.attempts()).isZero();
        assertThat(again.dueAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void aSingleMessageThatIsRefusedIsToldFromAReceiverThatIsNotWell() {
        assertThat(List.of(301, 400, 401, 404, 410, 413, 422))
                .allMatch(status -> Answer.of(status, Duration.ZERO).refused());
        assertThat(List.of(408, 425, 429, 500, 502, 503))
                .noneMatch(status -> Answer.of(status, Duration.ZERO).refused());
    }
}
