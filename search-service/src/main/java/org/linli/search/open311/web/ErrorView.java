package org.linli.search.open311.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** "Multiple errors codes and descriptions can be returned in the body (the response is an array)." */
@Schema(name = "Open311Error")
record ErrorView(
        @Schema(description = "The status that the answer has", example = "404")
        int code,

        @Schema(description = "What is wrong, and of which field, in the caller's language")
        String description) {}
