package org.linli.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.web.CursorPage;

class PortionsTest {

    private static <T> List<T> all(Iterator<List<T>> portions) {
        var all = new ArrayList<T>();
        portions.forEachRemaining(all::addAll);
        return all;
    }

    @Test
    void pagesAreReadUntilThereIsNoCursor() {
        assertThat(all(Portions.<String>byCursor(PortionsTest::page))).containsExactly("a", "b", "c");
    }

    private static CursorPage<String> page(@Nullable String cursor) {
        return cursor == null
                ? new CursorPage<>(List.of("a", "b"), "second", null)
                : new CursorPage<>(List.of("c"), null, null);
    }

    @Test
    void whatIsRefusedIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> Portions.byCursor(_ -> {
                    throw new IllegalArgumentException("no such unit");
                }))
                .hasMessage("no such unit");
    }

    @Test
    void portionsBehindTheLastAreReadUntilOneIsNotFull() {
        var asked = new ArrayList<Optional<Integer>>();
        int rows = Ledger.PORTION + 1;

        var all = all(Portions.<Integer>byLast((last, most) -> {
            asked.add(last);
            int from = last.orElse(-1) + 1;
            return IntStream.range(from, Math.min(rows, from + most)).boxed().toList();
        }));

        assertThat(all).hasSize(rows).doesNotHaveDuplicates();
        assertThat(asked).containsExactly(Optional.empty(), Optional.of(Ledger.PORTION - 1));
    }

    @Test
    void anEmptyListHasNoPortion() {
        assertThat(Portions.<Integer>byLast((_, _) -> List.of()).hasNext()).isFalse();
    }

    @Test
    void rowsAreMadeAPortionAtATime() {
        assertThat(all(Portions.mapped(
                        Portions.<String>byCursor(PortionsTest::page), portion -> List.of(portion.size()))))
                .containsExactly(2, 1);
    }
}
