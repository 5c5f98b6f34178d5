package org.linli.search.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.search.webhook.AlertKind;
import org.linli.search.webhook.Webhook;

/** What is given to the commands of webhooks. */
final class WebhookRequests {

    private static final int LONGEST_URL = 500;
    private static final String URL = "An https address with a public host. Plain http, and hosts of the city's own "
            + "network, where the operator allows the host";

    private WebhookRequests() {}

    /** An address to be told. */
    @Schema(name = "WebhookDraft")
    record Draft(
            @Schema(description = "What happens there or below is told; within the caller's scope") @NotNull
            UUID unit,

            @Schema(description = URL, example = "https://hooks.example.gov.cn/linli")
            @NotNull
            @Size(min = 1, max = LONGEST_URL)
            String url,

            @Schema(description = "Of what it is told") @NotEmpty
            Set<@NotNull AlertKind> kinds) {}

    /** What is to be changed; what is absent stays. */
    @Schema(name = "WebhookChange")
    record Change(
            @Schema(description = URL) @Size(min = 1, max = LONGEST_URL) @Nullable
            String url,

            @Size(min = 1) @Nullable Set<@NotNull AlertKind> kinds,

            @Schema(description = "False pauses it; true lets it go on, also one that was stopped") @Nullable
            Boolean active) {

        Webhook.Change change() {
            return new Webhook.Change(url, kinds, active);
        }
    }
}
