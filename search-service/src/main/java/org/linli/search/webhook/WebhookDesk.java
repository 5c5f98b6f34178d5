package org.linli.search.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.SealedSecrets;
import org.linli.platform.scope.Scope;
import org.linli.platform.start.Identifiers;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What administrators and operators do with webhooks, and see of what was sent. */
@Service
public class WebhookDesk {

    private static final int MOST_PER_UNIT = 10;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AddressGuard guard;
    private final SealedSecrets secrets;
    private final Places places;
    private final AuditLog audit;
    private final Identifiers identifiers;
    private final JsonMapper json;
    private final Clock clock;

    WebhookDesk(
            Webhooks webhooks,
            Deliveries deliveries,
            AddressGuard guard,
            SealedSecrets secrets,
            Places places,
            AuditLog audit,
            Identifiers identifiers,
            JsonMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.guard = guard;
        this.secrets = secrets;
        this.places = places;
        this.audit = audit;
        this.identifiers = identifiers;
        this.json = json;
        this.clock = clock;
    }

    /** A webhook and its secret, which is never shown again. */
    public record Keyed(Webhook webhook, String secret) {}

    /**
     * Registers an address for what happens at a unit and below it.
     *
     * @throws ProblemException 404 when the unit is not within scope, 409 when it has ten, 422 for an address that must not
     *     be called
     */
    @Transactional
    public Keyed register(UnitId unit, String url, Set<AlertKind> kinds) {
        Place place = places.findOpenInScope(unit).orElseThrow(() -> ProblemException.notFound("unit"));
        guard.accepted(url);
        Webhook webhook = new Webhook(
                new WebhookId(identifiers.next()),
                place.id(),
                url,
                kinds,
                Webhook.State.ACTIVE,
                0,
                null,
                null,
                clock.instant(),
                1);
        String secret = Signature.secret();
        if (!webhooks.add(webhook, secrets.seal(boundTo(webhook.id()), secret), MOST_PER_UNIT)) {
            throw ProblemException.conflict("webhooks-many", MOST_PER_UNIT);
        }
        record("webhook.register", webhook);
        return new Keyed(webhook, secret);
    }

    /**
     * Those of a unit and all below it, the newest first.
     *
     * @param unit all of the first of the caller's units unless given
     * @throws ProblemException 404 when the unit is not within scope
     */
    @Transactional(readOnly = true)
    public List<Webhook> list(@Nullable UnitId unit, @Nullable UUID before, int limit) {
        UnitId within = unit == null ? Scope.required().units().getFirst() : unit;
        Place place = places.find(within)
                .filter(found -> places.inScope(found.id()))
                .orElseThrow(() -> ProblemException.notFound("unit"));
        return webhooks.list(place, before, limit);
    }

    /** @throws ProblemException 404 */
    @Transactional(readOnly = true)
    public Webhook get(WebhookId id) {
        return webhooks.find(id).orElseThrow(WebhookDesk::unknown);
    }

    /** @throws ProblemException 404, 412 when it has changed meanwhile, 422 for an address that must not be called */
    @Transactional
    public Webhook change(WebhookId id, Version seen, Webhook.Change change) {
        Webhook before = locked(id, seen);
        if (change.url() != null) {
            guard.accepted(change.url());
        }
        Webhook changed = before.changed(change);
        webhooks.save(changed);
        record("webhook.change", changed);
        return changed;
    }

    /** With all that was to be sent. @throws ProblemException 404, 412 */
    @Transactional
    public void remove(WebhookId id, Version seen) {
        Webhook webhook = locked(id, seen);
        webhooks.remove(id);
        record("webhook.remove", webhook);
    }

    /** Makes a new secret; for a day the one before signs as well. @throws ProblemException 404, 412 */
    @Transactional
    public Keyed rotate(WebhookId id, Version seen) {
        Webhook webhook = locked(id, seen);
        String secret = Signature.secret();
        webhooks.rotate(
                id, secrets.seal(boundTo(id), secret), clock.instant().plus(Webhook.OVERLAP), webhook.version() + 1);
        record("webhook.rotate-secret", webhook);
        return new Keyed(get(id), secret);
    }

    /** Sends something that means nothing, to see whether it arrives. @throws ProblemException 404, 409 unless it is active */
    @Transactional
    public Delivery test(WebhookId id) {
        Webhook webhook = active(id);
        Instant now = clock.instant();
        DeliveryId delivery = new DeliveryId(identifiers.next());
        String body = json.writeValueAsString(
                new Payload(AlertKind.TEST, now, json.valueToTree(new Payload.Trial(webhook.unit(), id.value()))));
        Delivery waiting = Delivery.waiting(delivery, id, AlertKind.TEST, body, now);
        deliveries.add(waiting, delivery.toString());
        record("webhook.test", webhook);
        return waiting;
    }

    /** The newest first. @throws ProblemException 404 */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(WebhookId id, @Nullable UUID before, int limit) {
        return deliveries.list(get(id).id(), before, limit);
    }

    /** Sends one again, under its id, whatever became of it. @throws ProblemException 404, 409 unless it is active */
    @Transactional
    public Delivery resend(WebhookId id, DeliveryId delivery) {
        Webhook webhook = active(id);
        Delivery again = deliveries
                .lock(id, delivery)
                .orElseThrow(() -> ProblemException.notFound("webhook-delivery"))
                .again(clock.instant());
        deliveries.save(again);
        record("webhook.resend", webhook);
        return again;
    }

    /** Locked, so that nobody removes it meanwhile. */
    private Webhook active(WebhookId id) {
        Webhook webhook = webhooks.lock(id).orElseThrow(WebhookDesk::unknown);
        if (webhook.state() != Webhook.State.ACTIVE) {
            throw ProblemException.conflict("webhook-not-active");
        }
        return webhook;
    }

    private Webhook locked(WebhookId id, Version seen) {
        Webhook webhook = webhooks.lock(id).orElseThrow(WebhookDesk::unknown);
        seen.mustBe(webhook.version());
        return webhook;
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("webhook");
    }

    /** The host only: what stands behind it may be a key. */
    private void record(String action, Webhook webhook) {
        audit.record(new AuditEntry(
                action,
                "webhook",
                webhook.id().toString(),
                webhook.unit(),
                Map.of(
                        "host", URI.create(webhook.url()).getHost(),
                        "state", webhook.state().name())));
    }

    /** Where the secret belongs. */
    static String boundTo(WebhookId id) {
        return "webhooks:" + id + ":secret";
    }
}
