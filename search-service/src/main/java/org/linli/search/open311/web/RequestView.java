package org.linli.search.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Lineages;
import org.linli.search.attachment.AttachmentId;
import org.linli.search.open311.ServiceRequest;
import org.linli.search.opinion.Point;

/** An opinion as Open311 shows it. Who said it is not among it. */
@Schema(name = "Open311Request")
record RequestView(
        @JsonProperty("service_request_id") UUID serviceRequestId,

        @Schema(allowableValues = {"open", "closed"}) String status,

        @JsonProperty("status_notes")
        @Schema(
                description =
                        "The official answer or why it was declined; before there is either, the state as screens show it")
        String statusNotes,

        @JsonProperty("service_name") String serviceName,
        @JsonProperty("service_code") String serviceCode,

        @Schema(maxLength = 4_000) String description,

        @JsonProperty("agency_responsible") @Schema(types = {"string", "null"}) @Nullable
        String agencyResponsible,

        @JsonProperty("service_notice")
        @Schema(
                description = "Always null",
                types = {"string", "null"})
        @Nullable
        String serviceNotice,

        @JsonProperty("requested_datetime") @Schema(format = "date-time")
        String requestedDatetime,

        @JsonProperty("updated_datetime")
        @Schema(
                description =
                        "When it was closed, last changed or taken in; null for one that was corrected before steps were kept",
                format = "date-time",
                types = {"string", "null"})
        @Nullable
        String updatedDatetime,

        @JsonProperty("expected_datetime")
        @Schema(
                description = "Always null",
                types = {"string", "null"})
        @Nullable
        String expectedDatetime,

        @Schema(description = "As the report gave it; otherwise the names of the units from the district down")
        String address,

        @JsonProperty("address_id") @Schema(description = "The unit it is about")
        UUID addressId,

        @Schema(
                description = "Always null: units have no postal codes here",
                types = {"string", "null"})
        @Nullable
        String zipcode,

        @Schema(
                description = "WGS84, four decimals; null when not told",
                types = {"number", "null"})
        @Nullable
        BigDecimal lat,

        @JsonProperty("long")
        @Schema(
                description = "WGS84, four decimals; null when not told",
                types = {"number", "null"})
        @Nullable
        BigDecimal longitude,

        @JsonProperty("media_url")
        @Schema(
                description =
                        "As the report gave it; otherwise where the first picture attached can be had, with a token",
                types = {"string", "null"})
        @Nullable
        String mediaUrl) {

    /** @param root where the suite is reached, without a slash at its end */
    static RequestView of(ServiceRequest request, Lineages lineages, String root) {
        String given = request.where().address();
        Point point = request.point();
        return new RequestView(
                request.id().value(),
                request.status().word(),
                request.notes(),
                request.service().shownName(),
                request.service().code(),
                request.description(),
                request.department(),
                null,
                written(request.receivedAt()),
                request.updatedAt().map(RequestView::written).orElse(null),
                null,
                given == null ? lineages.path(request.place()) : given,
                request.place().value(),
                null,
                point == null ? null : plain(point.latitude()),
                point == null ? null : plain(point.longitude()),
                mediaUrl(request, root));
    }

    private static @Nullable String mediaUrl(ServiceRequest request, String root) {
        String given = request.where().mediaUrl();
        AttachmentId picture = request.picture();
        return given != null || picture == null
                ? given
                : root + "/api/search/v1/opinions/%s/attachments/%s/content".formatted(request.id(), picture);
    }

    /** "Returned in w3 format, eg 2010-01-01T00:00:00Z". */
    private static String written(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Without zeros at the end, and never with an exponent. */
    private static BigDecimal plain(BigDecimal degrees) {
        return new BigDecimal(degrees.stripTrailingZeros().toPlainString());
    }
}
