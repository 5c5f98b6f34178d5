package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowingUnitTest {

    private static final long BEGIN = Duration.ofDays(1).toNanos();

    private final List<String> shown = new ArrayList<>();
    private final Showing showing = new Showing(shown::add, BEGIN);

    @Test
    void whatWasWrittenIsShownAtOnceWhenNothingWaits() {
        showing.written("seven");

        showing.showWhenDue(false, BEGIN);

        assertThat(shown).containsExactly("seven");
    }

    @Test
    void nothingIsShownWhenNothingWasWritten() {
        showing.showWhenDue(false, BEGIN);

        assertThat(shown).isEmpty();
    }

    @Test
    void whatWasShownIsNotShownAgain() {
        showing.written("seven");
        showing.showWhenDue(false, BEGIN);

        showing.showWhenDue(false, after(Showing.BEHIND));

        assertThat(shown).containsExactly("seven");
    }

    @Test
    void twoRefreshesAreAFewTenthsOfASecondApart() {
        showing.written("seven");
        showing.showWhenDue(false, BEGIN);
        showing.written("seven");

        showing.showWhenDue(false, after(Showing.CAUGHT_UP) - 1);
        assertThat(shown).hasSize(1);

        showing.showWhenDue(false, after(Showing.CAUGHT_UP));
        assertThat(shown).hasSize(2);
    }

    @Test
    void whileTheFeedIsBehindItIsShownSeldom() {
        showing.written("seven");
        showing.showWhenDue(true, BEGIN);
        showing.written("seven");

        showing.showWhenDue(true, after(Showing.BEHIND) - 1);
        assertThat(shown).hasSize(1);

        showing.showWhenDue(true, after(Showing.BEHIND));
        assertThat(shown).hasSize(2);
    }

    @Test
    void everyIndexThatWasWrittenToIsShown() {
        showing.written("eight");
        showing.written("seven");

        showing.showWhenDue(false, BEGIN);

        assertThat(shown).containsExactly("eight", "seven");
    }

    @Test
    void anIndexThatIsAwayHoldsUpNeitherTheFeedNorTheOthers() {
        Showing halfAway = new Showing(
                index -> {
                    if (index.equals("seven")) {
                        throw new IOException("away");
                    }
                    shown.add(index);
                },
                BEGIN);
        halfAway.written("seven");
        halfAway.written("eight");

        halfAway.showWhenDue(false, BEGIN);
        halfAway.showWhenDue(false, after(Showing.BEHIND));

        assertThat(shown).containsExactly("eight");
    }

    private static long after(Duration time) {
        return BEGIN + time.toNanos();
    }
}
