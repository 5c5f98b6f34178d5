package org.linli.search.hot;

/**
 * What was counted of one issue: how much was said, never by whom.
 *
 * @param received opinions of the period
 * @param earlier opinions of all windows before, together
 * @param windows how many windows before there were to look at
 * @param channels on how many different ways those of the period came
 * @param repeats how many of the period say what another of it says, as confirmed by a clerk
 * @param unanswered how many of the period are neither answered nor declined
 * @param waitingDays for how many whole days the oldest unanswered one of period and windows has waited
 */
public record Tally(
        int received, int earlier, int windows, int channels, int repeats, int unanswered, int waitingDays) {

    /** With fewer windows before, nobody can say what is usual. */
    static final int ENOUGH_WINDOWS = 3;

    /** Where hardly ever anything is said, two in a row are no growth: one in two windows is taken as usual at least. */
    static final double LEAST_EXPECTED = 0.5;

    public Tally {
        if (unanswered > received || received < 0) {
            throw new IllegalArgumentException("Of " + received + " opinions " + unanswered + " are unanswered");
        }
    }

    /** Nothing was said in the period. */
    static Tally none(int windows) {
        return new Tally(0, 0, windows, 0, 0, 0, 0);
    }

    /** Whether there is history enough to tell growth. */
    public boolean comparable() {
        return windows >= ENOUGH_WINDOWS;
    }

    /** How many were to be expected: the mean of the windows before, at least {@value #LEAST_EXPECTED}. */
    public double expected() {
        return comparable() ? Math.max(LEAST_EXPECTED, (double) earlier / windows) : LEAST_EXPECTED;
    }

    /** The part of the period's opinions that are unanswered, 0 to 1. */
    double unansweredShare() {
        return received == 0 ? 0 : (double) unanswered / received;
    }
}
