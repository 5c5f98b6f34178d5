package org.linli.search.index;

import org.springframework.stereotype.Component;

/** What the index that answers can do, as this instance last saw it; some seconds late, and nothing before that. */
@Component
public class AnsweringIndex {

    private volatile int definition;

    /** Whether it has an opinion's place level by level, which is counted in a third of the time. */
    public boolean hasPlacesByLevel() {
        return definition >= IndexDefinition.PLACES_BY_LEVEL;
    }

    void madeBy(int number) {
        definition = number;
    }
}
