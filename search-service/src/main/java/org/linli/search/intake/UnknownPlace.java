package org.linli.search.intake;

/** What to do with a row whose place is not found within scope. */
public enum UnknownPlace {
    /** The row fails, with the reason. */
    REFUSE,
    /** The import's default unit takes it. */
    USE_DEFAULT
}
