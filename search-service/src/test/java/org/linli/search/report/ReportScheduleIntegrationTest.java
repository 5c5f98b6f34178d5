package org.linli.search.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Places;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.search.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What each look at the clock does. The years are long past, so that the service's own clock has no hand in it. */
@WholeService(elasticsearch = true)
class ReportScheduleIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    MonthlyReports reports;

    @Autowired
    Jobs work;

    @Autowired
    Places places;

    @Autowired
    PlatformTransactionManager transactions;

    final MovedClock clock = new MovedClock(Instant.EPOCH);

    @BeforeEach
    void aCity() {
        assertThat(new TestPlaces(jobs).city).isNotNull();
    }

    /** Of no kind of units: what is asked here is whether the job is handed in, not what it does. */
    private ReportSchedule schedule(boolean scheduled, PlatformTransactionManager manager) {
        var settings = new ReportSettings(scheduled, 1, LocalTime.of(8, 0), Duration.ofDays(3), Set.of(), null);
        return new ReportSchedule(reports, work, places, new TransactionTemplate(manager), settings, clock);
    }

    private void lookAt(String time, ReportSchedule schedule) {
        clock.moveTo(OffsetDateTime.parse(time + "+08:00").toInstant());
        schedule.look();
    }

    /** Where the jobs of a month are. */
    private List<UUID> handedIn(String month) {
        return jobs.sql("select place_id from jobs where kind = :kind and input ->> 'month' = :month")
                .param("kind", MonthJob.KIND)
                .param("month", month)
                .query((row, _) -> row.getObject("place_id", UUID.class))
                .list();
    }

    private UUID city() {
        return places.root().orElseThrow().id().value();
    }

    @Test
    void beforeTheHourOfTheFirstDayNothingAndFromThenOnOneJobForTheCity() {
        ReportSchedule schedule = schedule(true, transactions);

        lookAt("2017-05-31T08:00:00", schedule);
        lookAt("2017-06-01T07:59:59", schedule);
        assertThat(handedIn("2017-05")).isEmpty();

        lookAt("2017-06-01T08:00:00", schedule);
        assertThat(handedIn("2017-05")).containsExactly(city());
        lookAt("2017-06-01T08:01:00", schedule);
        lookAt("2017-06-04T08:00:00", schedule);
        assertThat(handedIn("2017-05")).hasSize(1);
    }

    @Test
    void theMonthAfterItIsItsTurnAgain() {
        ReportSchedule schedule = schedule(true, transactions);
        lookAt("2017-08-01T08:00:00", schedule);

        lookAt("2017-09-01T08:00:00", schedule);

        assertThat(handedIn("2017-07")).hasSize(1);
        assertThat(handedIn("2017-08")).hasSize(1);
    }

    @Test
    void howeverManyInstancesLookAtOnceThereIsOneJob() throws Exception {
        clock.moveTo(Instant.parse("2017-03-01T00:00:30Z"));
        List<Callable<@Nullable Void>> instances = Stream.generate(() -> schedule(true, transactions))
                .limit(6)
                .map(ReportScheduleIntegrationTest::looking)
                .toList();

        try (var machines = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<@Nullable Void> instance : machines.invokeAll(instances)) {
                instance.get();
            }
        }

        assertThat(handedIn("2017-02")).hasSize(1);
    }

    private static Callable<@Nullable Void> looking(ReportSchedule schedule) {
        return () -> {
            schedule.look();
            return null;
        };
    }

    @Test
    void switchedOffItHandsInNothing() {
        lookAt("2016-06-01T08:00:00", schedule(false, transactions));

        assertThat(handedIn("2016-05")).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsByHalfAndTheNextMinuteMakesUpForIt() {
        Line line = new Line(transactions);
        ReportSchedule schedule = schedule(true, line);

        line.cut = true;
        lookAt("2016-10-01T08:00:00", schedule);
        assertThat(handedIn("2016-09")).isEmpty();

        line.cut = false;
        lookAt("2016-10-01T08:01:00", schedule);
        assertThat(handedIn("2016-09")).hasSize(1);
    }

    /** The way to the database, which may be cut. */
    private static final class Line implements PlatformTransactionManager {

        private final PlatformTransactionManager whole;
        private boolean cut;

        private Line(PlatformTransactionManager whole) {
            this.whole = whole;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            if (cut) {
                throw new CannotCreateTransactionException("The database is away");
            }
            return whole.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            whole.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            whole.rollback(status);
        }
    }
}
