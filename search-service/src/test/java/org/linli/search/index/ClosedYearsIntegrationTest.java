package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.indices.IndexRouting;
import co.elastic.clients.elasticsearch.indices.IndexRoutingAllocation;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.calendar.CityTime;

/** The turn of a year. */
class ClosedYearsIntegrationTest extends YearlyIndex {

    private final int year = Year.now(CityTime.ZONE).getValue();
    private final Instant turn =
            LocalDate.of(year + 1, 1, 1).atStartOfDay(CityTime.ZONE).toInstant();

    @BeforeEach
    void freshIndices() {
        index.done("/rebuild");
    }

    @Test
    void aYearThatIsOverIsPutAwayAndStillTakesWhatComesLate() throws IOException {
        for (int round = 0; round < 4; round++) {
            for (int number = 0; number < 9; number++) {
                said(year, "噪声扰民" + round + "之" + number);
            }
            city.indexed();
        }
        String name = name(year);
        assertThat(indices.isMerged(name)).isFalse();

        nightAt(turn.minusSeconds(1));
        assertThat(copies(name)).isEqualTo("0");

        nightAt(turn.plus(Duration.ofDays(2)));
        assertThat(copies(name)).isEqualTo("1");
        assertThat(tiers(name)).isEqualTo("data_warm,data_content");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> indices.isMerged(name));
        assertThat(isPutAway()).isFalse();

        nightAt(turn.plus(Duration.ofDays(3)));
        assertThat(isPutAway()).isTrue();

        UUID late = said(year, "装修噪声");
        city.indexed();
        assertThat(index.found("装修")).containsExactly(late);
        nightAt(turn.plus(Duration.ofDays(4)));
        assertThat(isPutAway()).isTrue();
        index.assertNothingDiffers();
    }

    @Test
    void aYearThatAnotherInstanceIsAboutIsLeftToIt() throws IOException {
        said(2001, "噪声扰民");
        city.indexed();
        Generations.Generation live = generations.live().orElseThrow();
        assertThat(spans.lease(live.number(), new Span(2001, 1), Duration.ofHours(1)))
                .isTrue();

        closedYears(turn.plus(Duration.ofDays(2))).putAway();
        assertThat(copies(name(2001))).isEqualTo("0");

        nightAt(turn.plus(Duration.ofDays(3)));
        assertThat(copies(name(2001))).as("whose lease ran out").isEqualTo("1");
    }

    @Test
    void anIndexThatWasJustMadeIsStillBeingFilled() throws IOException {
        said(2002, "噪声扰民");
        city.indexed();

        nightAt(Instant.now());

        assertThat(copies(name(2002))).isEqualTo("0");
    }

    /** Each night all leases of the one before have run out. */
    private void nightAt(Instant now) throws IOException {
        jobs.sql("update index_spans set leased_until = now()").update();
        closedYears(now).putAway();
    }

    private ClosedYears closedYears(Instant now) {
        return new ClosedYears(generations, spans, indices, Clock.fixed(now, CityTime.ZONE));
    }

    private boolean isPutAway() {
        return spans.of(generations.live().orElseThrow()).stream()
                .filter(made -> made.span().first() == year)
                .findFirst()
                .orElseThrow()
                .putAway();
    }

    private String copies(String name) throws IOException {
        return Objects.requireNonNull(settings(name).numberOfReplicas());
    }

    private String tiers(String name) throws IOException {
        IndexRouting routing = Objects.requireNonNull(settings(name).routing());
        IndexRoutingAllocation allocation = Objects.requireNonNull(routing.allocation());
        return Objects.requireNonNull(
                Objects.requireNonNull(allocation.include()).tierPreference());
    }

    private IndexSettings settings(String name) throws IOException {
        IndexState state = Objects.requireNonNull(
                client.indices().getSettings(get -> get.index(name)).settings().get(name));
        IndexSettings settings = Objects.requireNonNull(state.settings());
        IndexSettings within = settings.index();
        return within == null ? settings : within;
    }
}
