package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ElasticsearchPropertiesUnitTest {

    @Test
    void allYearsLieTogetherAndClosedOnesStayAsTheyAreUnlessItIsSetOtherwise() {
        ElasticsearchProperties properties = bound(Map.of("replicas", "2"));

        assertThat(properties.yearsPerIndex()).isZero();
        assertThat(properties.copiesOfClosed()).isEqualTo(2);
        assertThat(properties.closedTiers()).isEmpty();
    }

    @Test
    void closedYearsCanHaveCopiesAndNodesOfTheirOwn() {
        ElasticsearchProperties properties = bound(Map.of(
                "replicas", "2", "years-per-index", "1", "closed-replicas", "0", "closed-tiers", "data_warm,data_hot"));

        assertThat(properties.yearsPerIndex()).isEqualTo(1);
        assertThat(properties.copiesOfClosed()).isZero();
        assertThat(properties.closedTiers()).containsExactly("data_warm", "data_hot");
    }

    @ParameterizedTest
    @CsvSource({
        "shards, 0",
        "shards, 65",
        "years-per-index, -1",
        "years-per-index, 51",
        "closed-replicas, -1",
        "closed-replicas, 11",
        "closed-tiers, data_frozen",
        "closed-tiers, warm",
    })
    void aValueOutOfItsBoundsIsRefusedByItsName(String name, String value) {
        assertThatThrownBy(() -> bound(Map.of(name, value)))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("linli.elasticsearch." + name + " must");
    }

    private static ElasticsearchProperties bound(Map<String, String> values) {
        Map<String, String> named = new HashMap<>();
        values.forEach((name, value) -> named.put("linli.elasticsearch." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("linli.elasticsearch", ElasticsearchProperties.class);
    }
}
