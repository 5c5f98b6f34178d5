package org.linli.search.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report that was taken in. */
@Schema(name = "Open311Created")
record TakenView(
        @JsonProperty("service_request_id") UUID serviceRequestId,

        @JsonProperty("service_notice")
        @Schema(description = "How the resident reads the state without an account, and what of the form was not kept")
        String serviceNotice,

        @JsonProperty("account_id")
        @Schema(
                description = "Always null: residents have no accounts",
                types = {"string", "null"})
        @Nullable
        String accountId) {}
