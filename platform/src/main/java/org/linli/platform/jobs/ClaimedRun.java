package org.linli.platform.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A run of a job that this instance holds the lease of. */
final class ClaimedRun implements JobRun {

    private final JobTable table;
    private final JobTable.Claimed job;
    private final UUID owner;
    private final Duration lease;
    private final JsonMapper json;
    private volatile boolean lost;
    private @Nullable Object result;

    ClaimedRun(JobTable table, JobTable.Claimed job, UUID owner, Duration lease, JsonMapper json) {
        this.table = table;
        this.job = job;
        this.owner = owner;
        this.lease = lease;
        this.json = json;
    }

    /** Told by the heartbeat that the job was cancelled or taken over: the next checkpoint ends the run. */
    void lose() {
        lost = true;
    }

    @Nullable
    Object result() {
        return result;
    }

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public <T> T input(Class<T> type) {
        return json.readValue(job.input(), type);
    }

    @Override
    public <T> Optional<T> resumeFrom(Class<T> type) {
        return Optional.ofNullable(job.checkpoint()).map(state -> json.readValue(state, type));
    }

    @Override
    public void checkpoint(Object state, long done, long total) {
        if (lost || !table.checkpoint(id(), owner, state, done, total, lease)) {
            throw new JobCancelledException(id());
        }
    }

    @Override
    public void result(Object outcome) {
        result = outcome;
    }
}
