package org.linli.property.company;

/** The orders of a list of companies. */
public enum CompanySort {
    NAME,
    CODE,
    /** The last registered first. */
    NEWEST,
    /** Those that serve the most compounds first. */
    COMPOUNDS
}
