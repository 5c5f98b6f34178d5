package org.linli.search.attachment.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/**
 * Answers with a content from the store, or says that the store has lost it. One that turns out on its way not to be what
 * was stored breaks off: shorter than its {@code Content-Length}, on a connection that ends.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @Schema(type = "string", format = "binary")))
@ApiResponse(
        responseCode = "410",
        description = "Its store has lost it or a part of it: remove it with the reason, or attach it anew")
@interface FileAnswer {}
