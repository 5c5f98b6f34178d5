package org.linli.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.SomeOpinion;

class VotesUnitTest {

    private static SoundAlike.Like like(@Nullable String category, double likeness, int rank) {
        Opinion opinion = SomeOpinion.anOpinion().category(category).build();
        return new SoundAlike.Like(opinion, "", new Said.InCommon(likeness, false, false, false), rank);
    }

    private static Map<String, Double> shares(SoundAlike.Like... likes) {
        return Votes.shares(List.of(likes), opinion -> Optional.ofNullable(opinion.category()));
    }

    @Test
    void theSearchesFirstOnesHaveTheMostVotes() {
        var shares = shares(like("停车", 0.5, 7), like("照明", 0.5, 0), like(null, 0.9, 3));

        assertThat(shares).containsOnlyKeys("照明", "停车");
        assertThat(shares.get("照明")).isGreaterThan(shares.get("停车"));
        assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isCloseTo(1 / 1.5, within(1e-9));
    }

    @Test
    void oneDistantNeighbourAloneConvincesNobody() {
        assertThat(shares(like("照明", 0.05, 0)).get("照明")).isLessThan(0.1);
        assertThat(shares(like("照明", 0.3, 0)).get("照明")).isLessThan(0.4);
        assertThat(shares(like("照明", 1, 0)).get("照明")).isGreaterThan(0.6);
    }

    @Test
    void whereNobodySaysAnythingThereAreNoVotes() {
        assertThat(shares(like(null, 0.9, 0))).isEmpty();
        assertThat(shares()).isEmpty();
    }

    @Test
    void theTwentyNearestVote() {
        var many = IntStream.range(0, 50)
                .mapToObj(rank -> like(rank < 20 ? "near" : "far", 0.5, rank))
                .toArray(SoundAlike.Like[]::new);

        assertThat(shares(many)).containsOnlyKeys("near");
    }

    @Test
    void besideWhatWasLearnedOnlyThoseThatAreMuchAlikeCount() {
        var evidence = Votes.evidence(
                List.of(like("照明", 0.9, 0), like("停车", 0.1, 1), like("停车", 0.1, 2), like(null, 1, 3)),
                opinion -> Optional.ofNullable(opinion.category()));

        assertThat(evidence.get("照明")).isCloseTo(0.729, within(1e-9));
        assertThat(evidence.get("停车")).isCloseTo(0.002, within(1e-9));
        assertThat(evidence).hasSize(2);
    }
}
