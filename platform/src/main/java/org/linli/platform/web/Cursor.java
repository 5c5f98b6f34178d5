package org.linli.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a page of a list ends and the next begins: the sort values of the last item, opaque to the caller and bound to
 * the query, so that a cursor cannot be taken to a list with other filters. It holds nothing secret and grants nothing:
 * scope is applied to every page anew.
 *
 * <pre>{@code
 * var query = Cursor.query("opinions", filter);                  // everything that shapes the list
 * var after = Cursor.read(cursor, query, 2);                      // empty on the first page
 * ...
 * return Cursor.page(rows, limit, query, row -> List.of(row.receivedAt().toString(), row.id().toString()));
 * }</pre>
 *
 * @param after the sort values of the last item seen, as texts
 */
public record Cursor(List<String> after) {

    private static final int LONGEST = 2_000;
    private static final char SEPARATOR = '\u001f';
    private static final int FINGERPRINT = 8;

    public Cursor {
        after = List.copyOf(after);
    }

    /** Names a list with its filters and order: every part that shapes the list, in a form whose text is stable. */
    public static String query(Object... parts) {
        return Arrays.toString(parts);
    }

    /**
     * Reads what a caller sent.
     *
     * @param text the parameter; absent or empty for the first page
     * @param query see {@link #query}
     * @param values how many sort values the list has
     * @throws ProblemException 400 {@code cursor-invalid} for anything that is not a cursor of this very list
     */
    public static Optional<Cursor> read(@Nullable String text, String query, int values) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            throw invalid();
        }
        var parts = split(text);
        if (parts.size() != values + 1 || !parts.getFirst().equals(fingerprint(query))) {
            throw invalid();
        }
        return Optional.of(new Cursor(parts.subList(1, parts.size())));
    }

    private static List<String> split(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return List.of(plain.split(String.valueOf(SEPARATOR), -1));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /**
     * Reads the cursor of a list in the order of its ids: {@link CursorPage#of}.
     *
     * @param text the parameter; absent for the first page
     * @throws ProblemException 400 {@code cursor-invalid} for anything that is no id
     */
    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** The value at a place, read by {@code reader}; whatever it throws means that the caller made the cursor up. */
    public <T> T value(int index, Function<String, T> reader) {
        try {
            return reader.apply(after.get(index));
        } catch (RuntimeException e) {
            throw invalid();
        }
    }

    /** The text for the caller. */
    public String write(String query) {
        var plain = fingerprint(query) + SEPARATOR + String.join(String.valueOf(SEPARATOR), after);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes a page of up to {@code limit + 1} rows that were read: the one too many only tells that there is a next.
     *
     * @param sort the sort values of a row
     */
    public static <T> CursorPage<T> page(List<T> rows, int limit, String query, Function<T, List<String>> sort) {
        if (rows.size() <= limit) {
            return new CursorPage<>(rows, null, null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new CursorPage<>(items, new Cursor(sort.apply(items.getLast())).write(query), null);
    }

    private static String fingerprint(String query) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, FINGERPRINT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(HttpStatus.BAD_REQUEST, "cursor-invalid", List.of(), List.of());
    }
}
