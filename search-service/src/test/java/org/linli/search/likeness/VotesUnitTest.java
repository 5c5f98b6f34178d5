package org.linli.search.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;

class VotesUnitTest {

    private static SoundAlike.Like like(@Nullable String category, double likeness) {
        var place = new UnitId(new UUID(1, 1));
        var opinion = new Opinion(
                OpinionId.next(),
                place,
                place,
                "12345",
                null,
                Channel.HOTLINE,
                category,
                null,
                null,
                "路灯坏了",
                null,
                OpinionState.SCREENED,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                1);
        return new SoundAlike.Like(opinion, "", likeness);
    }

    private static List<OpinionSuggestions.Suggestion> votes(SoundAlike.Like... likes) {
        return Votes.of(List.of(likes), opinion -> Optional.ofNullable(opinion.category()));
    }

    @Test
    void eachVotesWithItsLikeness() {
        var suggestions = votes(like("照明", 0.6), like("照明", 0.5), like("停车", 0.4), like(null, 0.9));

        assertThat(suggestions).extracting(OpinionSuggestions.Suggestion::value).containsExactly("照明", "停车");
        assertThat(suggestions.getFirst().confidence()).isCloseTo(0.55, within(0.001));
    }

    @Test
    void oneDistantNeighbourAloneConvincesNobody() {
        assertThat(votes(like("照明", 0.05))).isEmpty();
        assertThat(votes(like("照明", 0.3)).getFirst().confidence()).isLessThan(0.4);
    }

    @Test
    void whereNobodySaysAnythingNothingIsSuggested() {
        assertThat(votes(like(null, 0.9))).isEmpty();
        assertThat(votes()).isEmpty();
    }

    @Test
    void theTwentyNearestVoteAndThreeAreSuggestedAtMost() {
        var many = Stream.concat(
                        Stream.of("a", "b", "c", "d")
                                .flatMap(category -> Stream.generate(() -> like(category, 0.5))
                                        .limit(5)),
                        Stream.generate(() -> like("far", 0.5)).limit(30))
                .toArray(SoundAlike.Like[]::new);

        assertThat(votes(many)).extracting(OpinionSuggestions.Suggestion::value).containsExactly("a", "b", "c");
    }
}
