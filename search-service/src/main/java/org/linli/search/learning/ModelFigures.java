package org.linli.search.learning;

import java.time.Duration;
import java.time.Instant;

/**
 * A model as it may be told: how it came about, and how right it was on opinions that it had not learned from.
 *
 * @param version counts up, for each question by itself
 * @param decided opinions that answered the question when it began
 * @param opinions of these it learned from
 * @param answers that it tells apart
 * @param rightness on opinions that were kept back
 */
public record ModelFigures(
        Question question,
        long version,
        long decided,
        int opinions,
        int answers,
        Rightness rightness,
        Instant learnedAt,
        Duration took) {

    /**
     * How often it was right.
     *
     * @param judged opinions that it was judged by; none when there were too few to keep any back
     * @param first share of which the first guess was right, 0 to 1
     * @param firstThree share of which one of the first three was
     */
    public record Rightness(int judged, double first, double firstThree) {}
}
