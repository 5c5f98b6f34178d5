package org.linli.property.matter;

/** What elsewhere in the suite a matter can come from. */
public enum OriginKind {
    /** A group of opinions, or a single one, as search-service keeps it. */
    OPINIONS
}
