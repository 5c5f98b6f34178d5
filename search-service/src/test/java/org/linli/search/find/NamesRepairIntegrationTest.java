package org.linli.search.find;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.search.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;

/** When a service's snapshot is fetched, and what becomes of the others while one is away. */
@ExtendWith(OutputCaptureExtension.class)
class NamesRepairIntegrationTest extends NamesCity {

    private static final Duration RECONCILE = Duration.ofHours(6);

    @Autowired
    FindSources sources;

    @Autowired
    NamesCopy copy;

    @Autowired
    CircuitBreakerFactory<?, ?> breakers;

    final Instant begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
    final MovedClock clock = new MovedClock(begin);

    NamesRepair repair;

    @BeforeEach
    void everybodyAnswersAndNothingIsDue() {
        repair = new NamesRepair(sources, copy, breakers, new FindSettings(RECONCILE), clock);
        Arrays.stream(FindSource.values()).forEach(source -> publish(source));
        itStands(1, 1, begin);
    }

    private void itStands(long wanted, long met, @Nullable Instant fetched) {
        jobs.sql("update find_sources set wanted = :wanted, met = :met, fetched_at = :fetched")
                .param("wanted", wanted)
                .param("met", met)
                .param("fetched", fetched == null ? null : fetched.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void atTheFirstStartEachServiceIsAskedForAllItHasAndThenNoMore() {
        itStands(1, 0, null);
        publish(FindSource.VOLUNTEER, team(newId(), mark + "巡逻队", 1));

        repair.lookAfter();
        repair.lookAfter();

        assertThat(timesAsked())
                .containsOnlyKeys("org", "volunteer", "property")
                .doesNotContainValue(2L);
        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark + "巡逻队");
    }

    @Test
    void afterAMissedEventItsServiceIsAskedAndNoOther() {
        UUID team = aTeam(tree.street, mark + "一");
        heard("volunteer.team.changed", team, tree.street, 3, ", \"kind\": \"PATROL\"");
        publish(FindSource.VOLUNTEER, team(team, mark + "改", 3));

        repair.lookAfter();

        assertThat(timesAsked()).containsOnlyKeys("volunteer");
        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark + "改");
        assertThat(sources.of(FindSource.VOLUNTEER).isWanted()).isFalse();
    }

    @Test
    void withoutAnyEventMissedAllAreComparedOnceTheTimeHasCome() {
        clock.moveTo(begin.plus(RECONCILE).minusMillis(1));
        repair.lookAfter();
        assertThat(timesAsked()).isEmpty();

        clock.moveTo(begin.plus(RECONCILE));
        repair.lookAfter();
        repair.lookAfter();

        assertThat(timesAsked())
                .containsOnlyKeys("org", "volunteer", "property")
                .doesNotContainValue(2L);
    }

    @Test
    void oneThatIsAwayIsSaidOnceAndTriedAgainWhileTheOthersAreFetched(CapturedOutput log) {
        itStands(1, 0, null);
        isAway(FindSource.ORG, absent());

        repair.lookAfter();
        long first = timesAsked().getOrDefault("org", 0L);
        repair.lookAfter();

        assertThat(timesAsked().getOrDefault("org", 0L)).isGreaterThan(first);
        assertThat(timesAsked()).containsEntry("volunteer", 1L).containsEntry("property", 1L);
        assertThat(log).containsOnlyOnce("The names of org-service cannot be fetched");

        publish(FindSource.ORG);
        repair.lookAfter();
        assertThat(sources.of(FindSource.ORG).isWanted()).isFalse();
        isAway(FindSource.ORG, absent());
        sources.want(FindSource.ORG);
        repair.lookAfter();
        assertThat(log.getOut().split("The names of org-service cannot be fetched", -1))
                .as("away again, and said again")
                .hasSize(3);
    }
}
