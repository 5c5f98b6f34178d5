package org.linli.search.index;

/**
 * The definition of the index, {@code elasticsearch/opinions.json}, has a number, which is raised with every change of what
 * it holds. An index that was made by an earlier one goes on answering, is written as it was made, and is built anew
 * beside that by whichever instance first knows better; instances of an earlier version leave a newer one alone.
 */
final class IndexDefinition {

    /** The number of the definition as it stands. */
    static final int CURRENT = 2;

    /** From this one on an opinion's place is there level by level. */
    static final int PLACES_BY_LEVEL = 2;

    private IndexDefinition() {}
}
