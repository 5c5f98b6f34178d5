package org.linli.platform.jobs;

import java.util.Optional;

/** One run of a job, as its handler sees it. */
public interface JobRun {

    JobId id();

    /** What was handed in. */
    <T> T input(Class<T> type);

    /** What the last {@link #checkpoint} of an earlier run left; empty on the first run. */
    <T> Optional<T> resumeFrom(Class<T> type);

    /**
     * Keeps how far the work is, in the running transaction if there is one, so that work and checkpoint commit
     * together; also renews the lease.
     *
     * @param done units of work done
     * @param total all units of work, or 0 while unknown
     * @throws JobCancelledException when the owner cancelled, or another instance took the job over
     */
    void checkpoint(Object state, long done, long total);

    /** What the job ends with, shown to its owner as JSON. */
    void result(Object result);
}
