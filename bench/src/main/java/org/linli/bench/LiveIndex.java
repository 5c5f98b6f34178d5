package org.linli.bench;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the index that answers the suite's searches is made of, for those that are made like it. */
public final class LiveIndex {

    private static final String ALIAS = "opinions-read";

    private final RawElasticsearch elasticsearch;
    private final String name;
    private final JsonNode definition;

    private LiveIndex(RawElasticsearch elasticsearch, String name, JsonNode definition) {
        this.elasticsearch = elasticsearch;
        this.name = name;
        this.definition = definition;
    }

    /** Where years lie apart, any of their indices: all are made alike. */
    public static LiveIndex of(RawElasticsearch elasticsearch) {
        var any = elasticsearch.get("/" + ALIAS).properties().iterator().next();
        return new LiveIndex(elasticsearch, any.getKey(), any.getValue());
    }

    /** The name under which it is searched. */
    public static String alias() {
        return ALIAS;
    }

    /** The character filter by which texts and questions are normalised. */
    public JsonNode characterTable() {
        return definition.at("/settings/index/analysis/char_filter/linli_normal");
    }

    /** Mapping and settings for another index that takes the same documents in the same way. */
    public Map<String, Object> likeIt() {
        ObjectNode settings = ((ObjectNode) definition.at("/settings/index")).deepCopy();
        settings.retain(List.of("analysis", "number_of_shards", "number_of_replicas", "refresh_interval"));
        return Map.of("settings", Map.of("index", settings), "mappings", definition.path("mappings"));
    }

    /** The words of a question as it compares them: normalised pairs of characters. */
    public List<String> words(String text) {
        JsonNode answer = elasticsearch.post("/" + name + "/_analyze", Map.of("analyzer", "linli_query", "text", text));
        return answer.path("tokens")
                .valueStream()
                .map(token -> token.path("token").asString())
                .toList();
    }
}
