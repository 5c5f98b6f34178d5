package org.linli.property.matter;

/** The orders of a list of matters. */
public enum MatterSort {
    /** The last opened first. */
    NEWEST,
    /** The longest open first. */
    OLDEST,
    /** As the units stand in the tree, the last opened of a unit first. */
    PLACE
}
