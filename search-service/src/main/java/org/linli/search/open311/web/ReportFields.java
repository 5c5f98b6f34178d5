package org.linli.search.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a report's form, as clients are told of them; {@link ReportForm} takes these and no others. */
@Schema(
        name = "Open311Report",
        requiredProperties = {"service_code"},
        description = "A location has to be given: address_id, address_string, or lat and long")
record ReportFields(
        @JsonProperty("api_key")
        @Schema(description = "Not looked at: who reports signs in with a token, as everywhere in the suite")
        @Nullable
        String apiKey,

        @JsonProperty("jurisdiction_id") @Nullable String jurisdictionId,

        @JsonProperty("service_code") @Schema(example = "elevator") @Nullable
        String serviceCode,

        @JsonProperty("address_id")
        @Schema(description = "A unit within the caller's scope, by its id or its code", maxLength = 100)
        @Nullable
        String addressId,

        @JsonProperty("address_string")
        @Schema(
                description = "Free text. Where it names one unit of the caller's, as 幸福社区/阳光小区 does, the report "
                        + "belongs there; otherwise to the caller's own unit",
                maxLength = 300)
        @Nullable
        String addressString,

        @Schema(
                description = "WGS84; kept with four decimals, names no unit. Give long too",
                minimum = "3",
                maximum = "54")
        @JsonProperty("lat")
        @Nullable
        BigDecimal lat,

        @JsonProperty("long")
        @Schema(
                description = "WGS84; kept with four decimals, names no unit. Give lat too",
                minimum = "73",
                maximum = "136")
        @Nullable
        BigDecimal longitude,

        @JsonProperty("description")
        @Schema(description = "What is reported; the name of the service where nothing is written", maxLength = 4_000)
        @Nullable
        String description,

        @JsonProperty("first_name") @Schema(description = "Kept sealed, with last_name", maxLength = 60) @Nullable
        String firstName,

        @JsonProperty("last_name") @Nullable String lastName,

        @JsonProperty("phone") @Schema(description = "Kept sealed", maxLength = 60) @Nullable
        String phone,

        @JsonProperty("email") @Schema(description = "Not kept, and the answer says so") @Nullable
        String email,

        @JsonProperty("device_id") @Schema(description = "Not kept, and the answer says so") @Nullable
        String deviceId,

        @JsonProperty("account_id") @Schema(description = "Not kept, and the answer says so") @Nullable
        String accountId,

        @JsonProperty("media_url")
        @Schema(description = "Address of a picture that lies elsewhere; kept, never fetched", maxLength = 2_000)
        @Nullable
        String mediaUrl,

        @JsonProperty("attribute[channel]") @Schema(description = "See the service definition") @Nullable
        String channel,

        @JsonProperty("attribute[title]") @Schema(description = "See the service definition", maxLength = 200) @Nullable
        String title) {

    /** What the fields are called in the form. */
    static Set<String> names() {
        return Arrays.stream(ReportFields.class.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .map(accessor -> accessor.getAnnotation(JsonProperty.class).value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
