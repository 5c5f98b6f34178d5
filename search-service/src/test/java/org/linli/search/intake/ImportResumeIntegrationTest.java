package org.linli.search.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportState;
import org.linli.platform.imports.Upload;
import org.linli.platform.imports.Uploads;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.jobs.JobState;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.opinion.PlaceChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An import whose worker is killed, or whose job has ended, goes on where its last commit left it. */
@WholeService
class ImportResumeIntegrationTest {

    private static final int ROWS = 1_700;

    @Autowired
    ImportDesk desk;

    @Autowired
    Uploads uploads;

    @Autowired
    OpinionImport handler;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    JdbcClient app;

    @Autowired
    TransactionTemplate transactions;

    TestPlaces tree;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
    }

    /** Rows come in stretches of 500: the worker dies within the 1st, 2nd, 3rd and last, before they commit. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aWorkerKilledInAnyStretchLosesAndDoublesNothing(int stretch) throws IOException {
        ImportId id = inScope(this::uploaded);
        assertThatThrownBy(() -> inScope(() -> run(new KilledRun(id, stretch)))).isInstanceOf(Killed.class);
        assertThat(opinions()).isEqualTo((stretch - 1) * 500L);

        inScope(() -> run(new KilledRun(id, Integer.MAX_VALUE)));

        assertThat(opinions()).isEqualTo(ROWS);
        Counts counts = inScope(() -> desk.get(id)).counts();
        assertThat(counts).isEqualTo(new Counts(ROWS + 2, ROWS, 0, 1, 1));
    }

    /** Its job has ended in nobody's hands: it was cancelled while it waited for a worker, or failed for good. */
    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "FAILED"})
    void anInterruptedImportGoesOnWhenItIsStartedAgain(JobState end) throws IOException {
        ImportId id = inScope(this::uploaded);
        inScope(() -> startedWith(id, end));
        assertThatThrownBy(() -> inScope(() -> run(new KilledRun(id, 3)))).isInstanceOf(Killed.class);
        Import interrupted = inScope(() -> desk.get(id));
        assertThat(interrupted.life().state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(interrupted.counts().done()).isEqualTo(1_000);
        assertThat(inScope(() -> desk.page(null, 10))).containsExactly(interrupted);

        inScope(() -> desk.start(id, new Version(interrupted.life().version())));

        Import finished = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> inScope(() -> desk.get(id)), read -> read.life().state() == ImportState.FINISHED);
        // A row that was read twice would count as repeated.
        assertThat(finished.counts()).isEqualTo(new Counts(ROWS + 2, ROWS, 0, 1, 1));
        assertThat(opinions()).isEqualTo(ROWS);
    }

    @Test
    void anInterruptedImportCanBeGivenUpAndWhatWasTakenInStays() throws IOException {
        ImportId id = inScope(this::uploaded);
        inScope(() -> startedWith(id, JobState.CANCELLED));
        assertThatThrownBy(() -> inScope(() -> run(new KilledRun(id, 2)))).isInstanceOf(Killed.class);

        Import givenUp =
                inScope(() -> desk.cancel(id, new Version(desk.get(id).life().version())));

        assertThat(givenUp.life().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(inScope(() -> desk.get(id)).fileKey()).isNull();
        assertThat(opinions()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "RUNNING"})
    void anImportWithAnOpenJobCanNeitherBeStartedNorGivenUp(JobState open) throws IOException {
        ImportId id = inScope(this::uploaded);
        Import started = inScope(() -> startedWith(id, open));
        Version version = new Version(started.life().version());

        assertThat(inScope(() -> desk.get(id)).life().state()).isEqualTo(ImportState.STARTED);
        assertThatThrownBy(() -> inScope(() -> desk.start(id, version)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("import-not-prepared"));
        assertThatThrownBy(() -> inScope(() -> desk.cancel(id, version))).isInstanceOf(ProblemException.class);
    }

    /** Started, and its job in that state before any worker sees it, in the hands of an instance that does nothing. */
    private Import startedWith(ImportId id, JobState state) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Import started = desk.start(id, new Version(desk.get(id).life().version()));
            app.sql("""
                    update jobs set state = :state, not_before = 'infinity', lease_until = 'infinity' where id = :job
                    """)
                    .param("state", state.name())
                    .param("job", Objects.requireNonNull(started.life().job()).value())
                    .update();
            return started;
        }));
    }

    private long opinions() {
        return jobs.sql("select count(*) from opinions where place_id = ?")
                .param(tree.community.value())
                .query(Long.class)
                .single();
    }

    private ImportId uploaded() throws IOException {
        String rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> "%d,第 %d 条：路灯坏了".formatted(row, row))
                .collect(Collectors.joining("\n", "编号,内容\n", "\n1,又一遍\n9999,\n"));
        try (Upload upload =
                uploads.receive("rows.csv", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)))) {
            return desk.upload(new PlaceChoice.ById(tree.community), "test", upload)
                    .file()
                    .id();
        }
    }

    private boolean run(JobRun run) throws IOException {
        handler.run(run);
        return true;
    }

    private <T> T inScope(ScopedValue.CallableOp<T, IOException> work) throws IOException {
        return new Scope(new Caller("1", "Tester", List.of()), List.of(tree.street)).call(work);
    }

    /** What a kill looks like from inside: the transaction never commits. */
    private static final class Killed extends RuntimeException {}

    /** Dies in the stretch it is told to. How far the import is, the import itself knows. */
    private static final class KilledRun implements JobRun {

        private final ImportId file;
        private final int diesIn;
        private int stretches;

        KilledRun(ImportId file, int diesIn) {
            this.file = file;
            this.diesIn = diesIn;
        }

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 1));
        }

        @Override
        public <T> T input(Class<T> type) {
            return type.cast(new OpinionImport.Input(file));
        }

        @Override
        public <T> Optional<T> resumeFrom(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void checkpoint(Object state, long done, long total) {
            if (++stretches == diesIn) {
                throw new Killed();
            }
        }

        @Override
        public void result(Object result) {}
    }
}
