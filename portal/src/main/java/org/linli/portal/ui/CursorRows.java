package org.linli.portal.ui;

import com.vaadin.flow.data.provider.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;

/**
 * The rows of a list whose service pages by cursor, read as far as somebody has scrolled. A cursor only goes forward, so
 * what was read is kept; it ends at {@value #MOST} rows, for nobody reads further than that by scrolling. When a later page
 * cannot be read, it ends there and says so.
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
    private final Instant readAt;
    private final List<T> read = new ArrayList<>();
    private Runnable whenRead = () -> {};
    private @Nullable String next;
    private boolean ended;
    private boolean broken;
    private @Nullable Long total;

    /** Reads the first page at once, so that what goes wrong goes wrong where it can be shown. */
    CursorRows(Pages<T> pages, Instant now) {
        this.pages = pages;
        this.readAt = now;
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
        int before = read.size();
        while (!ended && read.size() < end) {
            readOnOrEnd();
        }
        if (read.size() > before || broken) {
            whenRead.run();
        }
        return read.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private void readOnOrEnd() {
        try {
            readOn();
        } catch (ServiceDownException | ApiProblemException fault) {
            ended = true;
            broken = true;
        }
    }

    /** Is run whenever more was read, or could not be. */
    void whenRead(Runnable action) {
        whenRead = action;
    }

    boolean isEmpty() {
        return read.isEmpty();
    }

    int loaded() {
        return read.size();
    }

    boolean complete() {
        return ended && !broken;
    }

    /** Whether there is more that could not be read. */
    boolean broken() {
        return broken;
    }

    Instant readAt() {
        return readAt;
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
