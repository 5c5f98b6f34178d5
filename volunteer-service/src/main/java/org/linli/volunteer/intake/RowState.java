package org.linli.volunteer.intake;

/** What became of one row. */
public enum RowState {
    /** Nothing stands against it; it is taken in when the import runs. */
    WAITING,
    ADDED,
    /** It was there already: nothing changed. */
    KNOWN,
    /** Something stands against it; its reasons say what. */
    REFUSED
}
