package org.linli.search.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.search.webhook.AlertKind;
import org.linli.search.webhook.Delivery;
import org.linli.search.webhook.Webhook;
import org.linli.search.webhook.WebhookDesk;

/** A webhook as it is shown. Its secret is not. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        UUID unit,
        String unitName,
        String url,
        List<AlertKind> kinds,
        Webhook.State state,

        @Schema(description = "How often in a row it could not be told")
        int failures,

        @Schema(description = "Since when; absent while it is well") @Nullable
        Instant failingSince,

        @Schema(description = "The last success") @Nullable Instant deliveredAt,

        Instant createdAt,

        @Schema(description = "What a change must name, as an ETag")
        long version) {

    static WebhookView of(Webhook webhook, Places places) {
        return new WebhookView(
                webhook.id().value(),
                webhook.unit().value(),
                places.find(webhook.unit()).map(Place::name).orElse(""),
                webhook.url(),
                webhook.kinds().stream().sorted().toList(),
                webhook.state(),
                webhook.failures(),
                webhook.failingSince(),
                webhook.deliveredAt(),
                webhook.createdAt(),
                webhook.version());
    }

    /** With its secret, this once. */
    @Schema(name = "KeyedWebhook")
    record Keyed(
            WebhookView webhook,

            @Schema(description = "Signs what is sent; shown this once", example = "whsec_…")
            String secret) {

        static Keyed of(WebhookDesk.Keyed keyed, Places places) {
            return new Keyed(WebhookView.of(keyed.webhook(), places), keyed.secret());
        }
    }

    /** Something that it was told, or is to be. */
    @Schema(name = "WebhookDelivery")
    record Sent(
            @Schema(description = "The header webhook-id of every try")
            UUID id,

            @Schema(description = "The type of the payload", example = "search.issue.heated")
            String kind,

            @Schema(description = "What is sent, byte for byte")
            String body,

            Delivery.State state,
            Instant createdAt,

            @Schema(description = "When it is tried next, while it waits") @Nullable
            Instant dueAt,

            int attempts,
            @Nullable Instant attemptedAt,

            @Schema(description = "What was answered to the last try") @Nullable
            Integer status,

            @Schema(description = "Why nothing was") Delivery.@Nullable Fault fault) {

        static Sent of(Delivery delivery) {
            return new Sent(
                    delivery.id().value(),
                    delivery.kind(),
                    delivery.body(),
                    delivery.state(),
                    delivery.createdAt(),
                    delivery.state() == Delivery.State.WAITING ? delivery.dueAt() : null,
                    delivery.attempts(),
                    delivery.attemptedAt(),
                    delivery.status(),
                    delivery.fault());
        }
    }
}
