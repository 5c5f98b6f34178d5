package org.linli.platform.imports;

/** prepared → started → finished; started → interrupted → started; cancelled from where it is neither started nor over. */
public enum ImportState {
    /** Read and looked at; nothing is taken in. */
    PREPARED,
    /** A job works on it. */
    STARTED,
    /** Its job failed or was cancelled: it can be started again and goes on where it was, or be cancelled. */
    INTERRUPTED,
    FINISHED,
    CANCELLED
}
