package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowingUnitTest {

    private static final long BEGIN = Duration.ofDays(1).toNanos();

    private final List<Integer> shown = new ArrayList<>();
    private final Showing showing = new Showing(shown::add, BEGIN);

    @Test
    void whatWasWrittenIsShownAtOnceWhenNothingWaits() {
        showing.written(7);

        showing.showWhenDue(false, BEGIN);

        assertThat(shown).containsExactly(7);
    }

    @Test
    void nothingIsShownWhenNothingWasWritten() {
        showing.showWhenDue(false, BEGIN);

        assertThat(shown).isEmpty();
    }

    @Test
    void whatWasShownIsNotShownAgain() {
        showing.written(7);
        showing.showWhenDue(false, BEGIN);

        showing.showWhenDue(false, after(Showing.BEHIND));

        assertThat(shown).containsExactly(7);
    }

    @Test
    void twoRefreshesAreAFewTenthsOfASecondApart() {
        showing.written(7);
        showing.showWhenDue(false, BEGIN);
        showing.written(7);

        showing.showWhenDue(false, after(Showing.CAUGHT_UP) - 1);
        assertThat(shown).hasSize(1);

        showing.showWhenDue(false, after(Showing.CAUGHT_UP));
        assertThat(shown).hasSize(2);
    }

    @Test
    void whileTheFeedIsBehindItIsShownSeldom() {
        showing.written(7);
        showing.showWhenDue(true, BEGIN);
        showing.written(7);

        showing.showWhenDue(true, after(Showing.BEHIND) - 1);
        assertThat(shown).hasSize(1);

        showing.showWhenDue(true, after(Showing.BEHIND));
        assertThat(shown).hasSize(2);
    }

    @Test
    void everyGenerationThatWasWrittenToIsShown() {
        showing.written(8);
        showing.written(7);

        showing.showWhenDue(false, BEGIN);

        assertThat(shown).containsExactly(7, 8);
    }

    @Test
    void anIndexThatIsAwayHoldsUpNeitherTheFeedNorTheOthers() {
        Showing halfAway = new Showing(
                generation -> {
                    if (generation == 7) {
                        throw new IOException("away");
                    }
                    shown.add(generation);
                },
                BEGIN);
        halfAway.written(7);
        halfAway.written(8);

        halfAway.showWhenDue(false, BEGIN);
        halfAway.showWhenDue(false, after(Showing.BEHIND));

        assertThat(shown).containsExactly(8);
    }

    private static long after(Duration time) {
        return BEGIN + time.toNanos();
    }
}
