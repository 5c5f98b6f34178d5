package org.linli.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as were asked for
 * @param next the opaque cursor of the next page; absent on the last one
 * @param total how many there are in all, where the list counts them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CursorPage<T>(
        List<T> items,

        @Schema(description = "Cursor of the next page; absent on the last") @Nullable
        String next,

        @Schema(description = "How many there are in all, where counted") @Nullable
        Long total) {}
