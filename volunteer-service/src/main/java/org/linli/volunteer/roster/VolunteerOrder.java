package org.linli.volunteer.roster;

/** How a list of volunteers is sorted. */
public enum VolunteerOrder {
    /** By where they serve, in the order of the tree. */
    PLACE,
    /** Those registered last first. */
    NEWEST
}
