package org.linli.search.hot;

/**
 * One part of a heat score.
 *
 * @param value what it is made of, in the kind's own unit
 * @param points 0 to the kind's weight
 */
public record HeatPart(Kind kind, double value, int points) {

    /** What makes an issue hot. The weights add up to 100. */
    public enum Kind {
        /** How many said it: opinions of the period. */
        RECEIVED(20),
        /** How much more than usual: decimal zeros of the chance that it is an accident, {@link Surprise}. */
        GROWTH(40),
        /** On how many ways it came: different channels. */
        CHANNELS(10),
        /** How often the same is said again: opinions that say what another says. */
        REPEATS(10),
        /** How much of it is unanswered: share of the period, 0 to 1. */
        UNANSWERED(12),
        /** How long the oldest unanswered one has waited: days. */
        WAITING(8);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        /** The most points it can give. */
        public int weight() {
            return weight;
        }
    }

    /** @param part how much of the full weight, 0 to 1; more counts as all */
    static HeatPart of(Kind kind, double value, double part) {
        return new HeatPart(kind, value, (int) Math.round(kind.weight() * Math.clamp(part, 0, 1)));
    }
}
