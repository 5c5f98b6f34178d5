package org.linli.search.index;

import java.net.URI;
import java.time.Duration;
import java.util.List;
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
 * @param shards of each index, 1 to 64: one for every ten million opinions that are expected; a changed number is that of
 *     the next rebuild. docs/operations/scale.md
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
        @DefaultValue("1") int shards) {

    private static final int MOST_SHARDS = 64;

    public ElasticsearchProperties {
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new IllegalArgumentException(
                    "linli.elasticsearch.shards must lie between 1 and " + MOST_SHARDS + ", not " + shards);
        }
    }

    @Override
    public String toString() {
        return "Elasticsearch at " + url + ", index " + index;
    }
}
