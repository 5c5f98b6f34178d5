package org.linli.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;

class CursorRowsUnitTest {

    private static final Instant NOW = Instant.parse("2026-11-25T06:05:00Z");

    private static List<Integer> fetch(CursorRows<Integer> rows, int from, int many) {
        return rows.fetch(new Query<>(from, many, List.of(), null, null)).toList();
    }

    private static CursorPage<Integer> page(@Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        List<Integer> numbers = IntStream.range(from, from + limit).boxed().toList();
        return new CursorPage<>(numbers, from == 0 ? String.valueOf(limit) : null, from == 0 ? 100L : null);
    }

    @Test
    void pagesAreReadAsFarAsSomebodyScrolls() {
        CursorRows<Integer> rows = new CursorRows<>(CursorRowsUnitTest::page, NOW);

        assertThat(rows.loaded()).isEqualTo(50);
        assertThat(fetch(rows, 60, 10)).startsWith(60).hasSize(10);
        assertThat(rows.complete()).isTrue();
        assertThat(rows.total()).isEqualTo(100);
    }

    @Test
    void whenALaterPageCannotBeReadTheRowsBeforeItStay() {
        CursorRows<Integer> rows = new CursorRows<>(
                (cursor, limit) -> {
                    if (cursor != null) {
                        throw new ServiceDownException("org", null);
                    }
                    return page(null, limit);
                },
                NOW);

        assertThat(fetch(rows, 40, 50)).hasSize(10);
        assertThat(rows.broken()).isTrue();
        assertThat(rows.complete()).isFalse();
        assertThat(rows.readAt()).isEqualTo(NOW);
    }
}
