package org.linli.portal.place;

/** The kinds of units, from the city down. */
public enum UnitType {
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    AREA,
    COMPOUND,
    GRID,
    MICRO_GRID,
    RESIDENT_GROUP,
    BUILDING,
    ENTRANCE
}
