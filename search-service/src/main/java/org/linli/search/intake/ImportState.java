package org.linli.search.intake;

/** Where an import stands. */
public enum ImportState {
    /** Uploaded; columns can still be mapped. */
    PREPARED,
    /** Handed to the workers. */
    STARTED,
    /**
     * Its job failed or was cancelled before the last row: can be started again, and then goes on behind the last row that
     * is done, or given up. Never stored: the job tells.
     */
    INTERRUPTED,
    /** Every row was taken in, known, or has its reason. */
    FINISHED,
    /** Given up; what was taken in before stays. */
    CANCELLED
}
