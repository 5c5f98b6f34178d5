package org.linli.platform.exports;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.CursorPage;

/** Reads a list portion by portion. The first is read at once, so that what is refused can still be said. */
public final class Portions {

    private Portions() {}

    /** @param pages the page behind a cursor; the first for none */
    public static <T> Iterator<List<T>> byCursor(Function<@Nullable String, CursorPage<T>> pages) {
        return new Iterator<>() {

            private @Nullable CursorPage<T> next = pages.apply(null);

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public List<T> next() {
                var page = next;
                if (page == null) {
                    throw new NoSuchElementException();
                }
                next = page.next() == null ? null : pages.apply(page.next());
                return page.items();
            }
        };
    }

    /** @param pages at most so many behind the last of the portion before; the first ones for none */
    public static <T> Iterator<List<T>> byLast(BiFunction<Optional<T>, Integer, List<T>> pages) {
        return new Iterator<>() {

            private List<T> next = pages.apply(Optional.empty(), Ledger.PORTION);

            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public List<T> next() {
                var portion = next;
                if (portion.isEmpty()) {
                    throw new NoSuchElementException();
                }
                next = portion.size() < Ledger.PORTION
                        ? List.of()
                        : pages.apply(Optional.of(portion.getLast()), Ledger.PORTION);
                return portion;
            }
        };
    }

    /** @param rows makes the rows of one portion */
    public static <T, R> Iterator<List<R>> mapped(Iterator<List<T>> portions, Function<List<T>, List<R>> rows) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return portions.hasNext();
            }

            @Override
            public List<R> next() {
                return rows.apply(portions.next());
            }
        };
    }
}
