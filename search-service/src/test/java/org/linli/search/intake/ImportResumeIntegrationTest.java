package org.linli.search.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.linli.platform.test.LinliIntegrationTest;
import org.linli.platform.test.TestPlaces;
import org.linli.search.opinion.PlaceChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An import whose worker is killed goes on where its last commit left it. */
@LinliIntegrationTest
class ImportResumeIntegrationTest {

    private static final int ROWS = 1_700;

    @Autowired
    ImportDesk desk;

    @Autowired
    OpinionImport handler;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

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
        var killed = new KilledRun(id, null, stretch);
        assertThatThrownBy(() -> inScope(() -> run(killed))).isInstanceOf(Killed.class);
        assertThat(opinions()).isEqualTo((stretch - 1) * 500L);

        inScope(() -> run(new KilledRun(id, killed.kept, Integer.MAX_VALUE)));

        assertThat(opinions()).isEqualTo(ROWS);
        Counts counts = inScope(() -> desk.get(id)).counts();
        assertThat(counts).isEqualTo(new Counts(ROWS + 2, ROWS, 0, 1, 1));
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
        return desk.upload(
                        new PlaceChoice.ById(tree.community),
                        "test",
                        "rows.csv",
                        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)))
                .file()
                .id();
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

    /** Keeps a checkpoint when its transaction commits, and dies in the stretch it is told to. */
    private static final class KilledRun implements JobRun {

        private final ImportId file;
        private final OpinionImport.@Nullable Progress from;
        private final int diesIn;
        private int stretches;
        private OpinionImport.@Nullable Progress kept;

        KilledRun(ImportId file, OpinionImport.@Nullable Progress from, int diesIn) {
            this.file = file;
            this.from = from;
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
            return Optional.ofNullable(from).map(type::cast);
        }

        @Override
        public void checkpoint(Object state, long done, long total) {
            if (++stretches == diesIn) {
                throw new Killed();
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kept = (OpinionImport.Progress) state;
                }
            });
        }

        @Override
        public void result(Object result) {}
    }
}
