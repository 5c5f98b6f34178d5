package org.linli.property.intake;

/** prepared → started → finished; or prepared → cancelled. */
public enum ImportState {
    PREPARED,
    STARTED,
    FINISHED,
    CANCELLED
}
