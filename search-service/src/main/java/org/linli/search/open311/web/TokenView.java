package org.linli.search.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** The request that a token stands for. */
@Schema(name = "Open311Token")
record TokenView(
        @JsonProperty("service_request_id") UUID serviceRequestId,

        @Schema(description = "The token that was asked with")
        String token) {}
