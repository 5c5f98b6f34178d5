package org.linli.platform.test;

import org.linli.platform.places.UnitId;

/** Who tries an operation on something that belongs to {@link TestPlaces#street}. */
public enum Actor {
    /** Holds a fitting role in the street itself. */
    OWNER,
    /** Holds it in the district above. */
    PARENT,
    /** Holds it in a community below. */
    CHILD,
    /** Holds it in the neighbouring street. */
    SIBLING,
    /** Holds it in another district. */
    OTHER_DISTRICT,
    /** Holds every role that does not fit, one after the other, in the street itself. */
    WRONG_ROLE,
    /** Comes without a token. */
    ANONYMOUS;

    UnitId unit(TestPlaces places) {
        return switch (this) {
            case PARENT -> places.district;
            case CHILD -> places.community;
            case SIBLING -> places.siblingStreet;
            case OTHER_DISTRICT -> places.otherStreet;
            case OWNER, WRONG_ROLE, ANONYMOUS -> places.street;
        };
    }
}
