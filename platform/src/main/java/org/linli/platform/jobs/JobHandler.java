package org.linli.platform.jobs;

/**
 * A bean that does one kind of long work. It may be stopped at any instruction, by kill -9 too, and is then run again
 * with the last checkpoint: what it did before must be safe to find done.
 */
public interface JobHandler {

    /** A stable name, for instance {@code opinion-import}. */
    String kind();

    /**
     * Does the work, in the scope of the caller who submitted it, on a virtual thread, outside any transaction.
     *
     * @throws Exception ends the job as failed, with the message of a {@link org.linli.platform.web.ProblemException}
     *     shown to its owner and any other only logged; passing faults (database away) are waited out and tried again
     */
    void run(JobRun run) throws Exception;
}
