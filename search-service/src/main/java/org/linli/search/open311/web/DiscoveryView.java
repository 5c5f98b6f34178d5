package org.linli.search.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.linli.search.open311.Open311Settings;

/** "All fields are required." See {@code http://wiki.open311.org/Service_Discovery/}. */
@Schema(name = "Open311Discovery")
record DiscoveryView(
        @Schema(description = "When this was last changed, sortable", example = "2026-11-25 00:00")
        String changeset,

        @Schema(description = "Whom to ask about this endpoint")
        String contact,

        @Schema(description = "How a system gets what it signs in with") @JsonProperty("key_service")
        String keyService,

        List<Endpoint> endpoints) {

    static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    @Schema(name = "Open311Endpoint")
    record Endpoint(
            String specification,
            String url,
            String changeset,

            @Schema(allowableValues = {"production", "test"})
            String type,

            @Schema(description = "Media types") List<String> formats) {}

    /** @param address of the endpoint, as callers reach it */
    static DiscoveryView of(Open311Settings settings, String address) {
        return new DiscoveryView(
                settings.changeset(),
                settings.contact(),
                settings.keyService(),
                List.of(new Endpoint(
                        SPECIFICATION,
                        address,
                        settings.changeset(),
                        settings.production() ? "production" : "test",
                        Arrays.stream(Format.values()).map(Format::shortType).toList())));
    }
}
