package org.linli.search.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.search.open311.OfferedService;

/** What can be reported: a category of opinions. */
@Schema(name = "Open311Service")
record ServiceView(
        @JsonProperty("service_code") @Schema(example = "elevator")
        String serviceCode,

        @JsonProperty("service_name") @Schema(example = "电梯")
        String serviceName,

        String description,

        @Schema(description = "Whether there are further fields, which the service definition lists")
        boolean metadata,

        @Schema(
                description = "The id of the request is answered at once",
                allowableValues = {"realtime"})
        String type,

        @Schema(description = "Other words for it, with commas")
        String keywords,

        @Schema(
                description = "The first level of the category",
                types = {"string", "null"})
        @Nullable
        String group) {

    static ServiceView of(OfferedService service) {
        return new ServiceView(
                service.code(),
                service.shownName(),
                service.description(),
                true,
                "realtime",
                String.join(", ", service.keywords()),
                service.group().orElse(null));
    }
}
