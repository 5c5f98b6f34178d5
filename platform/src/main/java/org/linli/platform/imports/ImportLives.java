package org.linli.platform.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the imports of the bound scope stand: what every service keeps of them alike in its table {@code imports}. */
public final class ImportLives {

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    ImportLives(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * The imports as they stand. One whose job has ended is read again first: the job may have finished it in between, and
     * once it has ended nothing changes any more.
     *
     * @param again reads one again, in a transaction of its own
     * @param standing the import with this life
     */
    public <I> List<I> standing(
            List<I> read, Function<I, ImportLife> life, UnaryOperator<I> again, BiFunction<I, ImportLife, I> standing) {
        List<JobId> working = read.stream()
                .flatMap(each -> life.apply(each).working().stream())
                .toList();
        Set<JobId> ended = new HashSet<>(working);
        ended.removeAll(jobs.open(working));
        return read.stream()
                .map(each -> {
                    if (life.apply(each).working().filter(ended::contains).isEmpty()) {
                        return each;
                    }
                    I now = again.apply(each);
                    return standing.apply(now, life.apply(now).jobEnded());
                })
                .toList();
    }

    /**
     * Keeps a change within the running transaction.
     *
     * @throws ProblemException 412 when somebody else was faster
     */
    public void keep(ImportId id, ImportLife changed) {
        JobId job = changed.job();
        int kept = jdbc.sql("""
                        update imports set state = :state, job = :job, finished_at = :finished, version = :version
                         where id = :id and version = :version - 1
                        """)
                .param("state", changed.state().name())
                .param("job", job == null ? null : job.value())
                .param(
                        "finished",
                        changed.finishedAt() == null
                                ? null
                                : changed.finishedAt().atOffset(ZoneOffset.UTC))
                .param("version", changed.version())
                .param("id", id.value())
                .update();
        if (kept == 0) {
            throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", List.of(), List.of());
        }
    }

    /** What is started is finished, within the running transaction. */
    public void finish(ImportId id) {
        jdbc.sql("""
                        update imports set state = 'FINISHED', finished_at = :now, version = version + 1
                         where id = :id and state = 'STARTED'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }
}
