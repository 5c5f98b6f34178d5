package org.linli.volunteer.intake;

/** What a file lists. */
public enum ListKind {
    TEAMS,
    VOLUNTEERS
}
