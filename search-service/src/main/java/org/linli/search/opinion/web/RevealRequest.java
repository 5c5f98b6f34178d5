package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.search.opinion.ContactField;

/** Which contact field to open, and why. Both are audited. */
@Schema(name = "RevealRequest")
record RevealRequest(
        @Schema(description = "Which field") @NotNull ContactField field,

        @Schema(description = "Why it is needed", example = "电话核实漏水楼层") @NotNull @Size(min = 5, max = 200)
        String reason) {}
