package org.linli.search.learning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.linli.search.text.Normaliser;

/**
 * A text without the names that give its answer away: those of the bodies that answer, which whoever took an order down
 * often wrote into it, and those of the units that it was said in. A model that has learned to read the former knows nothing
 * of what a resident says; one that has learned the name of a compound would send everything from there to one body. What
 * residents call a body, 交警 or 城管, is no name and stays.
 */
final class Nameless {

    private static final int SHORTEST_NAME = 2;
    private static final String GAP = " ";

    private final List<String> bodies;

    /** @param bodies names of all that answer anything */
    Nameless(Collection<String> bodies) {
        this.bodies = longestFirst(bodies);
    }

    /** The names, the longest first. */
    List<String> bodies() {
        return bodies;
    }

    /**
     * What is left.
     *
     * @param said as it was written
     * @param units names of the units that it was said in
     * @return in the one normal form
     */
    String of(String said, Collection<String> units) {
        String left = Normaliser.normalise(said);
        for (String unit : longestFirst(units)) {
            left = left.replace(unit, GAP);
        }
        for (String body : bodies) {
            left = left.replace(body, GAP);
        }
        return left;
    }

    /** One name may be a part of another. */
    private static List<String> longestFirst(Collection<String> names) {
        return names.stream()
                .map(Normaliser::normalise)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
