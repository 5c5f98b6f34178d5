package org.linli.org.account.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.platform.web.CursorPage;

/** Cuts a page from a list that was asked for one item more. The cursor is the last id: ids rise with time. */
final class Pages {

    private Pages() {}

    static <T, V> CursorPage<V> of(List<T> found, int limit, Function<T, V> view, Function<T, UUID> id) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? id.apply(shown.getLast()).toString() : null;
        return new CursorPage<>(shown.stream().map(view).toList(), next, null);
    }
}
