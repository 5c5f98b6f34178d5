package org.linli.search.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.NotReplayed;
import org.linli.platform.web.Version;
import org.linli.search.webhook.DeliveryId;
import org.linli.search.webhook.Webhook;
import org.linli.search.webhook.WebhookDesk;
import org.linli.search.webhook.WebhookId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of a unit's own systems that are told of alerts. */
@RestController
@RequestMapping("/api/search/v1/webhooks")
@Tag(name = "webhooks", description = "Addresses of a unit's own systems that are told of alerts")
class WebhookController {

    private final WebhookDesk desk;
    private final Places places;

    WebhookController(WebhookDesk desk, Places places) {
        this.desk = desk;
        this.places = places;
    }

    @PostMapping
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @NotReplayed(because = "the answer holds a secret; a second webhook is seen in the list and removed")
    @Operation(
            operationId = "registerWebhook",
            summary = "Have an address told of alerts",
            description = "Signed as Standard Webhooks says, with a secret that is shown this once. At most ten for a "
                    + "unit. docs/webhooks.md says what is sent and how it is verified.")
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<WebhookView.Keyed> register(@Valid @RequestBody WebhookRequests.Draft draft) {
        WebhookDesk.Keyed keyed = desk.register(new UnitId(draft.unit()), draft.url(), draft.kinds());
        return ResponseEntity.created(
                        URI.create("/api/search/v1/webhooks/" + keyed.webhook().id()))
                .eTag(new Version(keyed.webhook().version()).etag())
                .cacheControl(CacheControl.noStore())
                .body(WebhookView.Keyed.of(keyed, places));
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "listWebhooks",
            summary = "Webhooks of a unit and all below it",
            description = "The newest first. Of the first of the caller's units unless one is named.")
    CursorPage<WebhookView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return CursorPage.of(
                desk.list(unit == null ? null : new UnitId(unit), Cursor.id(cursor), limit + 1),
                limit,
                webhook -> WebhookView.of(webhook, places),
                webhook -> webhook.id().value());
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description = "Without its secret. The ETag is what a change must name.")
    ResponseEntity<WebhookView> get(@PathVariable UUID id) {
        return shown(desk.get(new WebhookId(id)));
    }

    @PatchMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, pause it or let it go on",
            description = "What waited while it was stopped is then sent; of what happened meanwhile it is not told.")
    ResponseEntity<WebhookView> change(
            @PathVariable UUID id, Version version, @Valid @RequestBody WebhookRequests.Change change) {
        return shown(desk.change(new WebhookId(id), version, change.change()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove a webhook",
            description = "With what waits to be sent and the list of what was.")
    void remove(@PathVariable UUID id, Version version) {
        desk.remove(new WebhookId(id), version);
    }

    @PostMapping("/{id}/secret")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @NotReplayed(because = "the answer holds a secret; the version it must name lets it happen once")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook another secret",
            description = "Shown this once. For 24 hours everything is signed with both.")
    ResponseEntity<WebhookView.Keyed> rotate(@PathVariable UUID id, Version version) {
        WebhookDesk.Keyed keyed = desk.rotate(new WebhookId(id), version);
        return Answers.shownOnce(keyed.webhook().version(), WebhookView.Keyed.of(keyed, places));
    }

    @PostMapping("/{id}/test")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test",
            description = "Of the type webhook.test. What came of it stands in the list of deliveries.")
    @ApiResponse(responseCode = "202", description = "It is sent within seconds")
    ResponseEntity<WebhookView.Sent> test(@PathVariable UUID id) {
        return ResponseEntity.accepted().body(WebhookView.Sent.of(desk.test(new WebhookId(id))));
    }

    @GetMapping("/{id}/deliveries")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What a webhook was told, and is to be",
            description = "The newest first, with what was answered; kept for thirty days.")
    CursorPage<WebhookView.Sent> deliveries(
            @PathVariable UUID id,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return CursorPage.of(
                desk.deliveries(new WebhookId(id), Cursor.id(cursor), limit + 1),
                limit,
                WebhookView.Sent::of,
                delivery -> delivery.id().value());
    }

    @PostMapping("/{id}/deliveries/{delivery}/resend")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "resendWebhookDelivery",
            summary = "Send one again",
            description = "Whatever became of it, under the same id: a receiver that has taken it passes it over.")
    @ApiResponse(responseCode = "202", description = "It is sent within seconds")
    ResponseEntity<WebhookView.Sent> resend(@PathVariable UUID id, @PathVariable UUID delivery) {
        return ResponseEntity.accepted()
                .body(WebhookView.Sent.of(desk.resend(new WebhookId(id), new DeliveryId(delivery))));
    }

    private ResponseEntity<WebhookView> shown(Webhook webhook) {
        return Answers.shown(webhook.version(), WebhookView.of(webhook, places));
    }
}
