package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many opinions at once. */
@Schema(name = "OpinionBatchRequest")
record OpinionBatchRequest(
        @ArraySchema(minItems = 1, maxItems = 1000, arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        @NotNull
        @Size(min = 1, max = 1000)
        List<OpinionRequest> opinions) {}
