package org.linli.search.group;

/** The order of a list of groups. */
public enum GroupSort {
    /** The one confirmed last first. */
    CONFIRMED,
    /** The largest first. */
    MEMBERS
}
