package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanUnitTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T00:00:00Z, 1, 2026",
        "2025-12-31T15:59:59Z, 1, 2025",
        // Already the new year in the city.
        "2025-12-31T16:00:00Z, 1, 2026",
        "2026-06-01T00:00:00Z, 5, 2025",
        "2029-12-31T15:59:59Z, 5, 2025",
        "2029-12-31T16:00:00Z, 5, 2030",
        // Nothing that old is taken in, and nothing that late is indexed: no index is made for what cannot be.
        "0900-06-01T00:00:00Z, 1, 1980",
        "+20000-01-01T00:00:00Z, 1, 9999",
    })
    void anOpinionLiesWithItsYearInTheCity(Instant received, int years, int first) {
        Span span = Span.of(received, years);

        assertThat(span).isEqualTo(new Span(first, years));
        assertThat(span.suffix()).isEqualTo("-" + first);
        assertThat(Span.of(span.begin(), years)).isEqualTo(span);
    }

    @Test
    void withAllYearsTogetherThereIsOneSpanThatIsNeverOver() {
        Span all = Span.of(Instant.parse("1999-01-01T00:00:00Z"), 0);

        assertThat(all).isEqualTo(Span.ALL);
        assertThat(all.suffix()).isEmpty();
        assertThat(all.isOver(Instant.parse("2999-01-01T00:00:00Z"))).isFalse();
    }

    @Test
    void aSpanIsOverWhenItsLastYearHasEndedInTheCity() {
        Instant turn = Instant.parse("2029-12-31T16:00:00Z");

        assertThat(new Span(2029, 1).isOver(turn.minusSeconds(1))).isFalse();
        assertThat(new Span(2029, 1).isOver(turn)).isTrue();
        assertThat(new Span(2025, 5).isOver(turn.minusSeconds(1))).isFalse();
        assertThat(new Span(2025, 5).isOver(turn)).isTrue();
    }
}
