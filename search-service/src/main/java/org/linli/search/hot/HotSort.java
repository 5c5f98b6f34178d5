package org.linli.search.hot;

/** The order of a ranking. */
public enum HotSort {
    /** The hottest first. */
    SCORE,
    /** What was said most often first. */
    RECEIVED
}
