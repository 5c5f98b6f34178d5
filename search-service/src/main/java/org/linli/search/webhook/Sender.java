package org.linli.search.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Faults;
import org.linli.platform.privacy.SealedSecrets;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one after the other to each webhook. Nothing is locked while somebody else's machine is asked; a
 * webhook is claimed for a while instead. Killed after it was sent and before that was written down, it is sent again
 * under the same id.
 */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** Told at the same time. */
    private static final int TOGETHER = 20;

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Sending sending;
    private final Deliveries deliveries;
    private final Poster poster;
    private final SealedSecrets secrets;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final WebhookSettings settings;
    private final Clock clock;

    Sender(
            Sending sending,
            @Qualifier("jobs") Deliveries deliveries,
            Poster poster,
            SealedSecrets secrets,
            AuditLog audit,
            @Qualifier("jobs") TransactionTemplate transactions,
            WebhookSettings settings,
            Clock clock) {
        this.sending = sending;
        this.deliveries = deliveries;
        this.poster = poster;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${linli.search.webhooks.look-after:2s}")
    void lookAfter() {
        try {
            while (round() > 0) {
                // Until nothing is due.
            }
            transactions.executeWithoutResult(
                    _ -> sending.forgetBefore(clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC)));
        } catch (RuntimeException away) {
            LOG.warn("Webhooks cannot be told now: {}", Faults.describe(away));
        }
    }

    /** @return how many were told something, or tried to be */
    int round() {
        Instant now = clock.instant();
        // Longer than a try may take, so that nobody else comes in between.
        Instant busyUntil = now.plus(settings.timeout().multipliedBy(2)).plusSeconds(30);
        List<Sending.Receiver> receivers = transactions.execute(_ -> sending.claim(TOGETHER, now, busyUntil));
        List<Thread> threads = receivers.stream()
                .map(receiver -> Thread.startVirtualThread(() -> tell(receiver)))
                .toList();
        threads.forEach(Sender::waitFor);
        return receivers.size();
    }

    private static void waitFor(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Sending.Receiver receiver) {
        try {
            Optional<Delivery> due = transactions.execute(
                    _ -> deliveries.due(receiver.webhook().id(), clock.instant().atOffset(ZoneOffset.UTC)));
            due.ifPresent(delivery -> settle(delivery, post(receiver, delivery)));
        } catch (RuntimeException away) {
            // Its claim runs out, and it is sent again under the same id.
            LOG.warn("A webhook cannot be told now: {}", Faults.describe(away));
        }
    }

    private Answer post(Sending.Receiver receiver, Delivery delivery) {
        long second = clock.instant().getEpochSecond();
        String id = delivery.id().toString();
        List<String> valid = receiver.secrets().stream()
                .map(secret ->
                        secrets.open(WebhookDesk.boundTo(receiver.webhook().id()), secret))
                .toList();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(second));
        headers.put("webhook-signature", Signature.of(valid, id, second, delivery.body()));
        return poster.post(URI.create(receiver.webhook().url()), headers, delivery.body());
    }

    /** What became of it and how the receiver is, together. */
    private void settle(Delivery sent, Answer answer) {
        transactions.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            // The webhook first, as everybody who changes both does.
            Optional<Webhook> webhook = sending.lock(sent.webhook());
            if (webhook.isEmpty()) {
                return;
            }
            Delivery tried = sent.tried(answer, now);
            deliveries.save(tried);
            if (answer.taken()) {
                sending.well(sent.webhook(), at);
                return;
            }
            sending.failed(
                    sent.webhook(), at, answer.refused() ? null : tried.dueAt().atOffset(ZoneOffset.UTC));
            if (answer.gone() || webhook.get().outOfPatience(now)) {
                stop(webhook.get());
            }
        });
    }

    private void stop(Webhook webhook) {
        sending.stop(webhook.id());
        LOG.warn("Webhook {} is stopped: it took nothing for a day, or is gone", webhook.id());
        new Scope(Caller.system("search"), List.of(webhook.unit()))
                .run(() -> audit.record(new AuditEntry(
                        "webhook.stop",
                        "webhook",
                        webhook.id().toString(),
                        webhook.unit(),
                        Map.of("failures", webhook.failures() + 1))));
    }
}
