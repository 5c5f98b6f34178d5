package org.linli.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.bench.relevance.ScoreTable.Score;

class ScoreTableUnitTest {

    private final ScoreTable table = new ScoreTable();

    @Test
    void eachTypeCountsAlikeInTheMeanHoweverFewItsQueries() {
        table.add(score("a-1", "many", 1.0, 0.0));
        table.add(score("a-2", "many", 1.0, 0.0));
        table.add(score("a-3", "many", 1.0, 0.0));
        table.add(score("b-1", "few", 0.5, 1.0));

        assertThat(table.rows())
                .containsExactly(
                        List.of("few", "1", "0.500", "0.000", "1.000", "-0.500", "0", "1"),
                        List.of("many", "3", "1.000", "0.000", "0.000", "+1.000", "3", "0"),
                        List.of("mean over types", "4", "0.750", "0.000", "0.500", "+0.250", "3", "1"));
    }

    @Test
    void traditionalQueriesAreComparedWithTheSameOnesInSimplified() {
        table.add(score("ttl-d-1", "title", 0.9, 0));
        table.add(score("ttl-d-2", "title", 0.1, 0));
        table.add(score("trd-d-1", "title_trad", 0.8, 0));
        table.add(score("trd-d-9", "title_trad", 0.0, 0));

        assertThat(table.traditionalBesideSimplified()).containsOnlyKeys("title_trad");
        assertThat(table.traditionalBesideSimplified().get("title_trad")).isEqualTo(-0.1, within(1e-9));
    }

    private static Score score(String id, String type, double ours, double normalised) {
        return new Score(new Judgements.Query(id, type, "路灯", Set.of(), Set.of(), Map.of()), ours, 0, normalised);
    }
}
