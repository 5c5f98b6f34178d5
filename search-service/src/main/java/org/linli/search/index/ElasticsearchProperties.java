package org.linli.search.index;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is and what the index is called.
 *
 * @param url addresses of its nodes, one or several with commas
 * @param username for basic authentication; absent where the network alone decides
 * @param password for basic authentication
 * @param apiKey instead of a user; wins over one
 * @param sslBundle name of the {@code spring.ssl.bundle} that trusts its certificate; the JVM's own trust otherwise
 * @param connectTimeout after which a node counts as away
 * @param answerTimeout after which an answer is no longer waited for
 * @param index what the names of indices and aliases start with: {@code opinions-v1}, {@code opinions-read}
 * @param replicas of each index; 0 on a single node
 * @param shards of each index, 1 to 64: one for every ten million opinions that are expected in its years; a changed
 *     number is that of the next rebuild. docs/operations/scale.md
 * @param yearsPerIndex how many years of opinions lie in one index, 0 to 50; 0 for all of them. When it is changed the index
 *     is built anew by itself. docs/decisions/0093
 * @param closedReplicas copies of an index whose years are over, 0 to 10; as many as of the others when absent
 * @param closedTiers where an index is kept whose years are over, the first of these that there are nodes of: data_warm,
 *     data_cold, data_hot, data_content; where it is when empty
 */
@ConfigurationProperties("linli.elasticsearch")
public record ElasticsearchProperties(
        @DefaultValue("http://127.0.0.1:9200") List<URI> url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable String sslBundle,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("20s") Duration answerTimeout,
        @DefaultValue("opinions") String index,
        @DefaultValue("0") int replicas,
        @DefaultValue("1") int shards,
        @DefaultValue("0") int yearsPerIndex,
        @Nullable Integer closedReplicas,
        @DefaultValue List<String> closedTiers) {

    private static final int MOST_SHARDS = 64;
    private static final int MOST_YEARS = 50;
    private static final int MOST_REPLICAS = 10;

    /** All but that of mounted snapshots, where nothing can be written. */
    private static final Set<String> TIERS = Set.of("data_hot", "data_warm", "data_cold", "data_content");

    public ElasticsearchProperties {
        mustLieBetween("shards", 1, MOST_SHARDS, shards);
        mustLieBetween("years-per-index", 0, MOST_YEARS, yearsPerIndex);
        if (closedReplicas != null) {
            mustLieBetween("closed-replicas", 0, MOST_REPLICAS, closedReplicas);
        }
        closedTiers = List.copyOf(closedTiers);
        if (!TIERS.containsAll(closedTiers)) {
            throw new IllegalArgumentException(
                    "linli.elasticsearch.closed-tiers must be of " + new TreeSet<>(TIERS) + ", not " + closedTiers);
        }
    }

    private static void mustLieBetween(String name, int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "linli.elasticsearch.%s must lie between %d and %d, not %d".formatted(name, least, most, value));
        }
    }

    /** Copies of an index whose years are over. */
    int copiesOfClosed() {
        return closedReplicas == null ? replicas : closedReplicas;
    }

    @Override
    public String toString() {
        return "Elasticsearch at " + url + ", index " + index;
    }
}
