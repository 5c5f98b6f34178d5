package org.linli.search.hot;

import org.linli.platform.web.ProblemException;

/**
 * From which score on something is hot at a place.
 *
 * @param hotFrom {@value #LEAST} to 100
 * @param severeFrom {@code hotFrom} to 100
 */
public record Thresholds(int hotFrom, int severeFrom) {

    /** What holds where nobody has set anything. */
    public static final Thresholds STANDARD = new Thresholds(50, 75);

    /** Lower ones would make an alert of everything. */
    public static final int LEAST = 20;

    /** So many points below a threshold it still holds, so that a score that wavers around it raises one alert. */
    public static final int MARGIN = 10;

    /** Of fewer opinions nothing is hot, whatever the score: three neighbours are a conversation. */
    public static final int FEWEST = 5;

    private static final int MOST = 100;

    /** @throws ProblemException 422 outside the bounds */
    static Thresholds given(int hotFrom, int severeFrom) {
        if (hotFrom < LEAST || hotFrom > MOST) {
            throw ProblemException.invalid("/hotFrom", "hot.threshold.range", LEAST, MOST);
        }
        if (severeFrom < hotFrom || severeFrom > MOST) {
            throw ProblemException.invalid("/severeFrom", "hot.threshold.range", hotFrom, MOST);
        }
        return new Thresholds(hotFrom, severeFrom);
    }

    /** The level a score leads to, coming from another: up at once, down only once it is well below. */
    HeatLevel level(HeatLevel before, int score, int received) {
        HeatLevel reached = at(score, received);
        HeatLevel held = at(score + MARGIN, received);
        if (reached.compareTo(before) >= 0) {
            return reached;
        }
        return held.compareTo(before) >= 0 ? before : held;
    }

    private HeatLevel at(int score, int received) {
        if (received < FEWEST || score < hotFrom) {
            return HeatLevel.CALM;
        }
        return score < severeFrom ? HeatLevel.HOT : HeatLevel.SEVERE;
    }
}
