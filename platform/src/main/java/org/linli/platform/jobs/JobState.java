package org.linli.platform.jobs;

/** queued → running → done, failed or cancelled; a running job whose instance died is taken over by another. */
public enum JobState {
    /** Waiting for a worker. */
    QUEUED,
    /** An instance works on it. */
    RUNNING,
    /** Ended as it should. */
    DONE,
    /** Ended by a fault that trying again cannot mend. */
    FAILED,
    /** Ended by its owner. */
    CANCELLED;

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}
