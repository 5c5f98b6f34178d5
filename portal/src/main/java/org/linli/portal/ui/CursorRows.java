package org.linli.portal.ui;

import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;

/**
 * The rows of a list whose service pages by cursor, read as far as somebody has scrolled. A cursor only goes forward, so
 * what was read is kept; it ends at {@value #MOST} rows, for nobody reads further than that by scrolling.
 */
final class CursorRows<T> {

    private static final int PAGE = 50;
    static final int MOST = 5_000;

    /** Fetches the page that a cursor leads to; null leads to the first. */
    @FunctionalInterface
    interface Pages<T> {
        CursorPage<T> page(@Nullable String cursor, int limit);
    }

    private final Pages<T> pages;
    private final List<T> read = new ArrayList<>();
    private @Nullable String next;
    private boolean ended;
    private @Nullable Long total;

    /** Reads the first page at once, so that what goes wrong goes wrong where it can be shown. */
    CursorRows(Pages<T> pages) {
        this.pages = pages;
        readOn();
    }

    private void readOn() {
        CursorPage<T> page = pages.page(next, PAGE);
        read.addAll(page.items());
        next = page.next();
        ended = next == null || read.size() >= MOST;
        if (page.total() != null) {
            total = page.total();
        }
    }

    Stream<T> fetch(Query<T, Void> query) {
        int end = query.getOffset() + query.getLimit();
        while (!ended && read.size() < end) {
            readOn();
        }
        return read.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    boolean isEmpty() {
        return read.isEmpty();
    }

    int loaded() {
        return read.size();
    }

    boolean complete() {
        return ended;
    }

    List<T> rows() {
        return List.copyOf(read);
    }

    /** How many there are in all; null when the service does not count them and they are not all read. */
    @Nullable
    Long total() {
        return total == null && ended && next == null ? Long.valueOf(read.size()) : total;
    }
}
