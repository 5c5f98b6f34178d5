package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.hot.Tallied.aTally;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HeatScoreUnitTest {

    private static final int TRIES = 20_000;
    private static final long SEED = 62;

    private static int points(Tally tally, HeatPart.Kind kind) {
        return HeatScore.of(tally).parts().stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .orElseThrow()
                .points();
    }

    @Test
    void theWeightsAddUpToOneHundred() {
        assertThat(Arrays.stream(HeatPart.Kind.values())
                        .mapToInt(HeatPart.Kind::weight)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void everyPartIsNamedOnceAndTheyAddUpToTheScore() {
        HeatScore score = HeatScore.of(aTally().channels(3).unanswered(5).build());

        assertThat(score.parts()).extracting(HeatPart::kind).containsExactly(HeatPart.Kind.values());
        assertThat(score.points())
                .isEqualTo(score.parts().stream().mapToInt(HeatPart::points).sum());
    }

    @Test
    void nothingSaidIsNoHeat() {
        assertThat(HeatScore.of(Tally.none(8)).points()).isZero();
    }

    @Test
    void everythingAtItsFullIsOneHundred() {
        assertThat(aTally().received(40)
                        .earlier(0)
                        .channels(9)
                        .repeats(30)
                        .unanswered(40)
                        .waiting(100)
                        .points())
                .isEqualTo(100);
    }

    @Test
    void twoWhereOneIsUsualIsNotHot() {
        assertThat(aTally().received(2).channels(2).unanswered(2).waiting(7).points())
                .isLessThan(Thresholds.STANDARD.hotFrom());
        assertThat(points(aTally().received(2).build(), HeatPart.Kind.GROWTH)).isLessThan(5);
    }

    @Test
    void tenWhereOneIsUsualGrowsInFull() {
        assertThat(points(aTally().build(), HeatPart.Kind.GROWTH)).isEqualTo(HeatPart.Kind.GROWTH.weight());
    }

    @Test
    void whereMuchIsSaidALittleMoreIsNoGrowthThoughItIsNoAccident() {
        Tally tally = aTally().received(1_120).earlier(8_000).build();

        assertThat(Surprise.of(1_120, 1_000)).isGreaterThan(3.5);
        assertThat(points(tally, HeatPart.Kind.GROWTH)).isLessThan(4);
    }

    @Test
    void whatIsUsualOrLessIsNoGrowth() {
        assertThat(points(aTally().received(5).earlier(40).build(), HeatPart.Kind.GROWTH))
                .isZero();
        assertThat(points(aTally().received(3).earlier(40).build(), HeatPart.Kind.GROWTH))
                .isZero();
    }

    @Test
    void withTooShortAHistoryNobodyClaimsGrowth() {
        assertThat(points(aTally().earlier(0).windows(2).build(), HeatPart.Kind.GROWTH))
                .isZero();
        assertThat(points(aTally().earlier(0).windows(3).build(), HeatPart.Kind.GROWTH))
                .isPositive();
    }

    @Test
    void threeInARowWhereNothingIsEverSaidIsNotHot() {
        assertThat(aTally().received(3).earlier(0).unanswered(3).points()).isLessThan(Thresholds.STANDARD.hotFrom());
    }

    @Test
    void surpriseIsTheChanceThatPoissonGives() {
        // 1 - e^-1 (1 + 1) = 0.26424, and 1 - e^-0.5 (1 + .5 + .125 + .0208333 + .0026042) = 0.00017212
        assertThat(Surprise.of(2, 1)).isEqualTo(-Math.log10(0.26424), Offset.offset(1e-4));
        assertThat(Surprise.of(5, 0.5)).isEqualTo(-Math.log10(0.00017212), Offset.offset(1e-4));
        assertThat(Surprise.of(1_000_000, 1)).isEqualTo(Surprise.MOST);
    }

    @Test
    void moreOfAnythingNeverCoolsAndMoreInThePastNeverHeats() {
        Random random = new Random(SEED);
        for (int number = 0; number < TRIES; number++) {
            Tally tally = any(random);
            notCooler(tally, more -> with(more, 1, 0, 0, 0, 1, 0));
            notCooler(tally, more -> with(more, 0, 0, 1, 0, 0, 0));
            notCooler(tally, more -> with(more, 0, 0, 0, 1, 0, 0));
            notCooler(tally, more -> with(more, 0, 0, 0, 0, 0, 1));
            if (tally.unanswered() < tally.received()) {
                notCooler(tally, more -> with(more, 0, 0, 0, 0, 1, 0));
            }
            assertThat(HeatScore.of(with(tally, 0, 1, 0, 0, 0, 0)).points())
                    .as("one more in the past of %s", tally)
                    .isLessThanOrEqualTo(HeatScore.of(tally).points());
        }
    }

    @Test
    void aScoreIsBetweenNothingAndOneHundred() {
        Random random = new Random(SEED);
        for (int number = 0; number < TRIES; number++) {
            Tally tally = any(random);
            assertThat(HeatScore.of(tally).points()).as(tally.toString()).isBetween(0, 100);
        }
    }

    private static void notCooler(Tally tally, UnaryOperator<Tally> more) {
        assertThat(HeatScore.of(more.apply(tally)).points())
                .as("%s after %s", more.apply(tally), tally)
                .isGreaterThanOrEqualTo(HeatScore.of(tally).points());
    }

    private static Tally any(Random random) {
        int most = random.nextBoolean() ? 12 : 3_000;
        int received = random.nextInt(most);
        return new Tally(
                received,
                random.nextInt(most * 8),
                random.nextInt(29),
                random.nextInt(10),
                random.nextInt(received + 1),
                random.nextInt(received + 1),
                random.nextInt(240));
    }

    private static Tally with(
            Tally tally, int received, int earlier, int channels, int repeats, int unanswered, int waiting) {
        return new Tally(
                tally.received() + received,
                tally.earlier() + earlier,
                tally.windows(),
                tally.channels() + channels,
                tally.repeats() + repeats,
                tally.unanswered() + unanswered,
                tally.waitingDays() + waiting);
    }
}
