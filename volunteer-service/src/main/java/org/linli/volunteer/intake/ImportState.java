package org.linli.volunteer.intake;

/** prepared → started → finished, or cancelled before it started. */
public enum ImportState {
    PREPARED,
    STARTED,
    FINISHED,
    CANCELLED
}
