package org.linli.search.open311.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the refusals that {@link Open311Errors} writes. */
@ApiResponse(
        responseCode = "400",
        description = "Something is missing or cannot be accepted",
        content = {
            @Content(
                    mediaType = "application/json",
                    array = @ArraySchema(schema = @Schema(implementation = ErrorView.class))),
            @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
        })
@ApiResponse(
        responseCode = "404",
        description = "There is no such thing, or none within the caller's scope; or another city is asked for",
        content = {
            @Content(
                    mediaType = "application/json",
                    array = @ArraySchema(schema = @Schema(implementation = ErrorView.class))),
            @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface RefusesAsOpen311 {}
