package org.linli.bench.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.bench.department.Hits.Suggestion;

class HitsUnitTest {

    @Test
    void theFirstAndTheFirstThreeAreCountedAgainstAllThatWereAsked() {
        Hits hits = new Hits();
        hits.add("a", List.of(new Suggestion("a", 0.9), new Suggestion("b", 0.1)));
        hits.add("b", List.of(new Suggestion("a", 0.5), new Suggestion("c", 0.3), new Suggestion("b", 0.2)));
        hits.add("c", List.of(new Suggestion("a", 0.5)));
        hits.add("c", List.of());

        assertThat(hits.first()).isEqualTo(0.25);
        assertThat(hits.firstThree()).isEqualTo(0.5);
        assertThat(hits.silent()).isEqualTo(0.25);
    }

    @Test
    void whoIsAsSureAsRightMisjudgesNothing() {
        Hits hits = new Hits();
        for (int asked = 0; asked < 10; asked++) {
            hits.add(asked < 7 ? "a" : "b", List.of(new Suggestion("a", 0.7)));
        }
        assertThat(hits.misjudged()).isCloseTo(0, within(1e-9));

        Hits boaster = new Hits();
        boaster.add("a", List.of(new Suggestion("b", 1)));
        assertThat(boaster.misjudged()).isEqualTo(1);
    }
}
