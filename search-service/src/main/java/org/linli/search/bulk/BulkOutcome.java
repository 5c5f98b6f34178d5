package org.linli.search.bulk;

/** What became of one opinion of many. */
public enum BulkOutcome {
    /** Not done yet; for good once the job has ended, as when it was cancelled. */
    WAITING,
    DONE,
    /** Somebody else did something with it after the action had begun: left as it is. */
    CHANGED_MEANWHILE,
    /** A rule stands against it. */
    REFUSED,
    /** Done and taken back. */
    UNDONE,
    /** Done, and not taken back: something was done with it since. */
    CHANGED_SINCE,
    /** Done, and not taken back: a rule stands against it, as that it was too long ago. */
    UNDO_REFUSED
}
