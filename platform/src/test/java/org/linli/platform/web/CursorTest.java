package org.linli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final String QUERY = Cursor.query("opinions", "电梯", 20);

    @Test
    void aPageKnowsWhereTheNextBegins() {
        var rows = IntStream.range(0, 21).boxed().toList();

        var page = Cursor.page(rows, 20, QUERY, row -> List.of(row.toString(), "x"));

        assertThat(page.items()).hasSize(20);
        assertThat(Cursor.read(page.next(), QUERY, 2)).contains(new Cursor(List.of("19", "x")));
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Cursor.page(List.of(1, 2), 2, QUERY, _ -> List.of()).next()).isNull();
        assertThat(Cursor.read(null, QUERY, 2)).isEmpty();
        assertThat(Cursor.read("", QUERY, 2)).isEmpty();
    }

    @Test
    void aCursorBelongsToItsQuery() {
        var cursor = new Cursor(List.of("19")).write(QUERY);

        assertThatThrownBy(() -> Cursor.read(cursor, Cursor.query("opinions", "噪音", 20), 1))
                .isInstanceOf(ProblemException.class)
                .hasMessage("cursor-invalid");
        assertThatThrownBy(() -> Cursor.read(cursor, QUERY, 2)).hasMessage("cursor-invalid");
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (var text : List.of("?", "abc", "x".repeat(3_000))) {
            assertThatThrownBy(() -> Cursor.read(text, QUERY, 1)).hasMessage("cursor-invalid");
        }
        assertThatThrownBy(() -> new Cursor(List.of("19")).value(0, UUID::fromString))
                .hasMessage("cursor-invalid");
    }

    @Test
    void aListInTheOrderOfItsIdsGoesOnAfterTheLastOneShown() {
        var ids = List.of(new UUID(0, 3), new UUID(0, 2), new UUID(0, 1));

        var first = CursorPage.of(ids, 2, UUID::toString, id -> id);

        assertThat(first.items())
                .containsExactly(ids.get(0).toString(), ids.get(1).toString());
        assertThat(Cursor.id(first.next())).isEqualTo(ids.get(1));
        assertThat(CursorPage.of(ids, 3, UUID::toString, id -> id).next()).isNull();
        assertThat(Cursor.id(null)).isNull();
        assertThatThrownBy(() -> Cursor.id("seven")).hasMessage("cursor-invalid");
    }
}
