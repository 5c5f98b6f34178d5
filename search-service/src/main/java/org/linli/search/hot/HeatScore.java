package org.linli.search.hot;

import java.util.List;

/**
 * How hot an issue is, 0 to 100, as the sum of named parts that anybody can add up. Each part rises with what it is made
 * of and with nothing else, up to its weight; none looks at who said anything. docs/decisions/0062 has the reasons.
 *
 * @param parts every kind once, in their order
 */
public record HeatScore(List<HeatPart> parts) {

    /** Of the period: from here on more of them add nothing. */
    public static final int FULL_RECEIVED = 20;

    /** Full growth needs so many times the expected as well: where much is said, a little more is soon no accident. */
    public static final double FULL_RATIO = 3;

    /** Different channels. */
    public static final int FULL_CHANNELS = 4;

    /** Opinions that say what another says. */
    public static final int FULL_REPEATS = 10;

    /** Days. */
    public static final int FULL_WAITING = 14;

    public HeatScore {
        parts = List.copyOf(parts);
    }

    /** The score of what was counted; nothing is no issue and has no points. */
    public static HeatScore of(Tally tally) {
        double surprise = tally.comparable() ? Surprise.of(tally.received(), tally.expected()) : 0;
        return new HeatScore(List.of(
                HeatPart.of(HeatPart.Kind.RECEIVED, tally.received(), (double) tally.received() / FULL_RECEIVED),
                HeatPart.of(HeatPart.Kind.GROWTH, surprise, growth(tally, surprise)),
                HeatPart.of(HeatPart.Kind.CHANNELS, tally.channels(), (tally.channels() - 1.0) / (FULL_CHANNELS - 1)),
                HeatPart.of(HeatPart.Kind.REPEATS, tally.repeats(), (double) tally.repeats() / FULL_REPEATS),
                HeatPart.of(HeatPart.Kind.UNANSWERED, tally.unansweredShare(), tally.unansweredShare()),
                HeatPart.of(HeatPart.Kind.WAITING, tally.waitingDays(), (double) tally.waitingDays() / FULL_WAITING)));
    }

    /** Both must say so: that it is no accident, and that it is many times the usual. */
    private static double growth(Tally tally, double surprise) {
        double ratio = tally.received() / tally.expected();
        return Math.min(surprise / Surprise.MOST, (ratio - 1) / (FULL_RATIO - 1));
    }

    /** 0 to 100. */
    public int points() {
        return parts.stream().mapToInt(HeatPart::points).sum();
    }
}
