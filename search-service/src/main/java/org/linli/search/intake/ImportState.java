package org.linli.search.intake;

/** Where an import stands. */
public enum ImportState {
    /** Uploaded; columns can still be mapped. */
    PREPARED,
    /** Handed to the workers. */
    STARTED,
    /** Every row was taken in, known, or has its reason. */
    FINISHED,
    /** Given up before it started. */
    CANCELLED
}
