package org.linli.search.query;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.OpinionId;

/**
 * Where a page ended.
 *
 * @param question fingerprint of what was asked, by whom; another question cannot go on from here
 * @param reader the reader that the pages are read from; empty when PostgreSQL answered
 * @param score of the last hit in the index's order, for the order by relevance
 * @param receivedAt of the last hit, for the orders by time
 * @param id of the last hit in the index's order
 * @param dialect in which the reader is asked; absent in a cursor of the version before
 * @param ahead hits before that one which are still to come, in their order: 16 bytes each, in Base64; absent when all
 *     have been shown
 */
record Cursor(
        String question,
        String reader,
        double score,
        Instant receivedAt,
        UUID id,
        @Nullable Dialect dialect,
        @Nullable String ahead) {

    private static final int BYTES = 16;

    /** Behind what has been shown of the window. */
    static Cursor within(String question, String reader, Dialect dialect, Window window) {
        return new Cursor(
                question,
                reader,
                window.score(),
                // By relevance alone is there a window, and no order by time can go on from this cursor.
                Instant.EPOCH,
                window.last().value(),
                dialect,
                window.ahead().isEmpty() ? null : packed(window.ahead()));
    }

    /** The rest of the window that this cursor carries; none when the index's order goes on. */
    Window window() {
        return new Window(ahead == null ? List.of() : unpacked(ahead), score, new OpinionId(id));
    }

    private static String packed(List<OpinionId> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * BYTES);
        ids.forEach(id -> bytes.putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static List<OpinionId> unpacked(String ids) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(ids));
        return IntStream.range(0, bytes.remaining() / BYTES)
                .mapToObj(_ -> new OpinionId(new UUID(bytes.getLong(), bytes.getLong())))
                .toList();
    }
}
