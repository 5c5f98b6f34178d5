package org.linli.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.local.Database;
import org.linli.local.TestServers;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.testing.StartedService;
import org.linli.platform.testing.Town;
import org.linli.platform.web.ProblemException;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database = TestServers.postgres().freshDatabase("demo");
    private final StartedService service =
            StartedService.on(database, Map.of("linli.jobs.lease", "1s", "linli.jobs.poll", "200ms"), Handlers.class);
    private final Town town = Town.in(database);

    record Steps(String name, int count) {}

    record At(int step) {}

    /** Goes step by step, and does what the test says in each. */
    static final class Stepping implements JobHandler {

        interface Step {
            void at(JobRun run, int step) throws Exception;
        }

        final List<String> done = new CopyOnWriteArrayList<>();
        final Map<String, Step> steps = new java.util.concurrent.ConcurrentHashMap<>();

        @Override
        public String kind() {
            return "stepping";
        }

        @Override
        public void run(JobRun run) throws Exception {
            var input = run.input(Steps.class);
            for (int step = run.resumeFrom(At.class).map(At::step).orElse(0) + 1; step <= input.count(); step++) {
                steps.getOrDefault(input.name(), (_, _) -> {}).at(run, step);
                done.add(input.name() + step);
                run.checkpoint(new At(step), step, input.count());
            }
            run.result(Map.of("steps", input.count()));
        }
    }

    static class Handlers {
        @Bean
        Stepping stepping() {
            return new Stepping();
        }
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private JobId submit(Scope scope, UnitId place, String name, int count) {
        var id = new AtomicReference<JobId>();
        scope.run(() -> service.inTransaction(
                () -> id.set(service.bean(Jobs.class).submit("stepping", place, new Steps(name, count)))));
        return id.get();
    }

    private Scope clerk() {
        return Town.as("clerk-1", Role.CLERK, town.east());
    }

    private Map<String, @Nullable Object> row(JobId id) {
        return StartedService.asOwner(database)
                .sql("select state, done, total, result::text, problem::text, attempts from jobs where id = ?")
                .param(id.value())
                .query()
                .singleRow();
    }

    private void ended(JobId id, JobState state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(id)).containsEntry("state", state.name()));
    }

    private Stepping stepping() {
        return service.bean(Stepping.class);
    }

    @Test
    void aJobRunsInTheScopeOfWhoSubmittedItAndKeepsItsResult() {
        var seen = new AtomicReference<Scope>();
        stepping().steps.put("scope", (_, _) -> seen.set(Scope.required()));
        var id = submit(clerk(), town.east(), "scope", 2);
        ended(id, JobState.DONE);
        assertThat(seen.get()).isEqualTo(clerk());
        assertThat(row(id))
                .containsEntry("done", 2L)
                .containsEntry("total", 2L)
                .containsEntry("result", "{\"steps\": 2}");
    }

    @Test
    void aJobForAPlaceOutsideTheScopeIsRefused() {
        assertThatThrownBy(() -> submit(clerk(), town.west(), "outside", 1))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aJobWhoseInstanceDiedIsTakenOverFromItsLastCheckpoint() {
        var jobs = service.bean(JobTable.class);
        var dead = java.util.UUID.randomUUID();
        stepping().steps.put("orphan", (run, step) -> {
            if (step == 1 && stepping().done.stream().noneMatch("orphan1"::equals)) {
                return;
            }
            if (step == 2 && stepping().steps.remove("die") != null) {
                // As after kill -9: the row belongs to an instance that renews nothing.
                StartedService.asOwner(database)
                        .sql("update jobs set lease_owner = ?, lease_until = now() where id = ?")
                        .params(dead, run.id().value())
                        .update();
            }
        });
        stepping().steps.put("die", (_, _) -> {});
        var id = submit(clerk(), town.east(), "orphan", 4);
        ended(id, JobState.DONE);
        // Step 2 was done twice, since its checkpoint was refused to the one who had lost the job.
        assertThat(stepping().done.stream().filter(step -> step.startsWith("orphan")))
                .containsExactly("orphan1", "orphan2", "orphan2", "orphan3", "orphan4");
        assertThat(jobs.renew(dead, Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void aPassingFaultIsWaitedOutAndTheJobGoesOnWhereItWas() {
        var thrown = new AtomicReference<>(3);
        stepping().steps.put("passing", (_, step) -> {
            if (step == 2 && thrown.getAndUpdate(left -> left - 1) > 0) {
                throw new DataAccessResourceFailureException("away");
            }
        });
        var id = submit(clerk(), town.east(), "passing", 3);
        ended(id, JobState.DONE);
        assertThat(stepping().done.stream().filter(step -> step.startsWith("passing")))
                .containsExactly("passing1", "passing2", "passing3");
    }

    @Test
    void aProblemEndsTheJobAndIsKeptForItsOwner() {
        stepping().steps.put("problem", (_, _) -> {
            throw ProblemException.conflict("sheet-broken", 7);
        });
        stepping().steps.put("bug", (_, _) -> {
            throw new IllegalStateException("张三");
        });
        var problem = submit(clerk(), town.east(), "problem", 1);
        var bug = submit(clerk(), town.east(), "bug", 1);
        ended(problem, JobState.FAILED);
        ended(bug, JobState.FAILED);
        assertThat((String) row(problem).get("problem"))
                .contains("sheet-broken")
                .contains("7");
        assertThat((String) row(bug).get("problem")).contains("job-failed").doesNotContain("张三");
    }

    @Test
    void aCancelledJobEndsAtItsNextCheckpoint() throws Exception {
        var begun = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        stepping().steps.put("cancel", (_, _) -> {
            begun.countDown();
            cancelled.await();
        });
        var id = submit(clerk(), town.east(), "cancel", 5);
        begun.await();
        StartedService.asOwner(database)
                .sql("update jobs set cancel_requested = true where id = ?")
                .param(id.value())
                .update();
        cancelled.countDown();
        ended(id, JobState.CANCELLED);
        assertThat(stepping().done.stream().filter(step -> step.startsWith("cancel")))
                .containsExactly("cancel1");
    }

    @Test
    void workAndCheckpointCommitTogether() {
        var jdbc = service.bean(JdbcClient.class);
        StartedService.asOwner(database)
                .sql("create table if not exists worked (step int)")
                .update();
        StartedService.asOwner(database)
                .sql("grant select, insert on worked to " + database.app().username())
                .update();
        stepping()
                .steps
                .put(
                        "together",
                        (run, step) -> service.inTransaction(() -> {
                            jdbc.sql("insert into worked values (?)")
                                    .param(step)
                                    .update();
                            run.checkpoint(new At(step), step, 3);
                            if (step == 2 && stepping().steps.remove("once") != null) {
                                throw new DataAccessResourceFailureException("away after the checkpoint");
                            }
                        }));
        stepping().steps.put("once", (_, _) -> {});
        var id = submit(clerk(), town.east(), "together", 3);
        ended(id, JobState.DONE);
        assertThat(jdbc.sql("select step from worked order by 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatIsRolledBackIsNeverRun() {
        assertThatThrownBy(() -> clerk().run(() -> service.inTransaction(() -> {
                    service.bean(Jobs.class).submit("stepping", town.east(), new Steps("never", 1));
                    throw new IllegalStateException("rolled back");
                })))
                .hasMessage("rolled back");
        ended(submit(clerk(), town.east(), "after", 1), JobState.DONE);
        assertThat(stepping().done).doesNotContain("never1");
    }
}
