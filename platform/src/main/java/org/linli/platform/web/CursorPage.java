package org.linli.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
        Long total) {

    /**
     * The first {@code limit} of a list that was asked for one item more, which only tells that there is a next page. The
     * cursor is the id of the last item shown: for lists in the order of their ids, which rise with time.
     *
     * @param view what is shown of an item
     * @param id the item's id; read the cursor back with {@link Cursor#id}
     */
    public static <T, V> CursorPage<V> of(List<T> found, int limit, Function<T, V> view, Function<T, UUID> id) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? id.apply(shown.getLast()).toString() : null;
        return new CursorPage<>(shown.stream().map(view).toList(), next, null);
    }

    /** The same page of what is shown of its items. */
    public <V> CursorPage<V> map(Function<? super T, V> view) {
        return new CursorPage<>(items.stream().<V>map(view).toList(), next, total);
    }
}
