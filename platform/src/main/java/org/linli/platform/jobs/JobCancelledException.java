package org.linli.platform.jobs;

/** Thrown into a handler whose job was cancelled or taken over: let it pass. */
public final class JobCancelledException extends RuntimeException {

    public JobCancelledException(JobId id) {
        super("Job " + id + " was cancelled or taken over");
    }
}
