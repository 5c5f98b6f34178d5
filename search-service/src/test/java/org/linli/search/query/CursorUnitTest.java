package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.search.opinion.OpinionId;
import tools.jackson.databind.json.JsonMapper;

class CursorUnitTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void carriesWhatIsStillToComeOfTheWindowInItsOrder() {
        List<OpinionId> ahead = Stream.generate(OpinionId::next).limit(99).toList();
        Window window = new Window(ahead, 12.5, OpinionId.next());

        Cursor read = read(Cursor.within("question", "reader", Dialect.SHORT, window));

        assertThat(read.window()).isEqualTo(window);
        assertThat(read.reader()).isEqualTo("reader");
        assertThat(read.dialect()).isEqualTo(Dialect.SHORT);
    }

    @Test
    void carriesNothingOnceTheWindowHasBeenShown() {
        Cursor cursor =
                Cursor.within("question", "reader", Dialect.SHORT, new Window(List.of(), 12.5, OpinionId.next()));

        assertThat(cursor.ahead()).isNull();
        assertThat(read(cursor).window().ahead()).isEmpty();
    }

    @Test
    void aCursorOfAnOlderVersionGoesOnInTheOrderOfTheIndex() {
        String written = """
                {"question":"q","reader":"r","score":1.5,"receivedAt":"2026-03-01T01:00:00Z","id":"%s"}""".formatted(new UUID(0, 7));

        assertThat(JSON.readValue(written, Cursor.class))
                .isEqualTo(
                        new Cursor("q", "r", 1.5, Instant.parse("2026-03-01T01:00:00Z"), new UUID(0, 7), null, null));
    }

    private static Cursor read(Cursor cursor) {
        return JSON.readValue(JSON.writeValueAsBytes(cursor), Cursor.class);
    }
}
