package org.linli.search.likeness;

/** Who suggests. */
public enum SuggestedBy {
    /** The nearest opinions within the caller's scope. */
    NEAREST,
    /** What all decided opinions of the city have taught. */
    LEARNED,
    /** Both together, which is right most often. */
    BOTH
}
