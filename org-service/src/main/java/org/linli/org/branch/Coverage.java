package org.linli.org.branch;

import org.linli.platform.places.UnitId;

/** A unit that a party organisation covers, and by what. */
public record Coverage(UnitId unit, Means means) {

    /** By what a unit is covered. */
    public enum Means {
        /** Members of its own: the organisation's coverage (组织覆盖). */
        MEMBERS,
        /** No members; an instructor (党建指导员) of the organisation works there: coverage of the work only (工作覆盖). */
        INSTRUCTOR
    }
}
