package org.linli.search.index;

import org.springframework.stereotype.Component;

/** What the index that answers can do, as this instance last saw it; some seconds late, and nothing before that. */
@Component
public class AnsweringIndex {

    /**
     * The first levels of a category path are counted in a field each; deeper ones are there among all levels alone, so
     * that nobody's slashes make fields without end.
     */
    public static final int CATEGORY_LEVELS = 6;

    private volatile int definition;

    /** Whether it has the fields that are there only to be found and counted at less cost. */
    public boolean hasShortcuts() {
        return definition >= IndexDefinition.SHORTCUTS;
    }

    void madeBy(int number) {
        definition = number;
    }
}
