package org.linli.search.query;

/** In which order opinions come. Those that are equal come by id, so that every order is total. */
public enum Order {
    /** The best match first. */
    RELEVANCE,
    /** By time received, the latest first. */
    NEWEST,
    /** By time received, the earliest first. */
    OLDEST
}
