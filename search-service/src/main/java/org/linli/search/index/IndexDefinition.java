package org.linli.search.index;

/**
 * The definition of the index, {@code elasticsearch/opinions.json}, has a number, which is raised with every change of what
 * it holds. An index that was made by an earlier one goes on answering, is written as it was made, and is built anew
 * beside that by whichever instance first knows better; instances of an earlier version leave a newer one alone.
 */
final class IndexDefinition {

    /** The number of the definition as it stands. */
    static final int CURRENT = 3;

    /** From this one on there are the {@link OpinionDocument.Shortcuts} as they are today. */
    static final int SHORTCUTS = 3;

    private IndexDefinition() {}
}
