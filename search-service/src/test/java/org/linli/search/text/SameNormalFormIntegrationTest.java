package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;
import org.linli.search.index.OpinionIndices;
import org.springframework.beans.factory.annotation.Autowired;

/** What Elasticsearch makes of a text on write and what Java makes of it are the same, entry by entry. */
@WholeService(elasticsearch = true)
class SameNormalFormIntegrationTest {

    /** Below what {@code _analyze} takes at once, 10,000 tokens. */
    private static final int AT_ONCE = 2_000;

    @Autowired
    ElasticsearchClient client;

    @Autowired
    OpinionIndices indices;

    @Test
    void everyMappedCharacterIsTheSameOnBothSides() throws IOException {
        assertThat(differences(Normaliser.table().keySet())).isEmpty();
    }

    @Test
    void charactersInTheMiddleOfATextAreTheSameOnBothSides() throws IOException {
        List<String> texts = Normaliser.table().keySet().stream()
                .map(written -> "小區" + written + "樓Ｂ" + written)
                .toList();

        assertThat(differences(texts)).isEmpty();
    }

    @Test
    void aDifferenceWouldBeSeen() throws IOException {
        assertThat(byElasticsearch(List.of("電梯"))).containsExactly("电梯").doesNotContain("電梯");
    }

    private Map<String, String> differences(Collection<String> texts) throws IOException {
        Map<String, String> differences = new LinkedHashMap<>();
        List<String> all = List.copyOf(texts);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            List<String> normal = byElasticsearch(some);
            for (int at = 0; at < some.size(); at++) {
                if (!normal.get(at).equals(Normaliser.normalise(some.get(at)))) {
                    differences.put(some.get(at), normal.get(at));
                }
            }
        }
        return differences;
    }

    /** The character filter alone: the keyword tokenizer leaves each text whole. */
    private List<String> byElasticsearch(List<String> texts) throws IOException {
        // The first index is made by the keeper a moment after the start.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.indices()
                        .existsAlias(alias -> alias.name(indices.readAlias()))
                        .value());
        List<AnalyzeToken> tokens = client.indices()
                .analyze(analyze -> analyze.index(indices.readAlias())
                        .charFilter(filter -> filter.name("linli_normal"))
                        .tokenizer(tokenizer -> tokenizer.name("keyword"))
                        .text(texts))
                .tokens();
        List<String> normal = new ArrayList<>();
        tokens.forEach(token -> normal.add(token.token()));
        return normal;
    }
}
