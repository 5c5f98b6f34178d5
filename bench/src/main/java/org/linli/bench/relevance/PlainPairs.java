package org.linli.bench.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.bench.RawElasticsearch;
import tools.jackson.databind.JsonNode;

/**
 * The simple recipe that ours has to beat: an index of character pairs as Elasticsearch's own {@code cjk} analyser makes
 * them, BM25, the title twice; no Traditional, no query language.
 */
final class PlainPairs {

    private static final String INDEX = "bench-plain-pairs";
    private static final int AT_ONCE = 1_000;

    private final RawElasticsearch elasticsearch;

    PlainPairs(RawElasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    void fill(List<Document> documents) {
        Map<String, Object> text = Map.of("type", "text", "analyzer", "cjk");
        elasticsearch.create(
                INDEX,
                Map.of(
                        "settings",
                        Map.of("number_of_shards", 1, "number_of_replicas", 0),
                        "mappings",
                        Map.of(
                                "properties",
                                Map.of("set", Map.of("type", "keyword"), "title", text, "text", text, "reply", text))));
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            List<Map.Entry<String, ?>> part = new ArrayList<>();
            documents
                    .subList(from, Math.min(documents.size(), from + AT_ONCE))
                    .forEach(document -> part.add(Map.entry(
                            document.id(),
                            Map.of(
                                    "set", document.set(),
                                    "title", document.title(),
                                    "text", document.text(),
                                    "reply", document.reply()))));
            elasticsearch.bulk(INDEX, part);
        }
        elasticsearch.refresh(INDEX);
    }

    /** The best documents of the query's collections, at most so many. */
    List<String> find(Judgements.Query query, int most) {
        Map<String, Object> matching = new HashMap<>(
                Map.of("query", query.text(), "fields", query.corpus().fields(), "type", "most_fields"));
        JsonNode answer = elasticsearch.search(
                INDEX,
                Map.of(
                        "size",
                        most,
                        "_source",
                        false,
                        "query",
                        Map.of(
                                "bool",
                                Map.of(
                                        "must",
                                        List.of(Map.of("multi_match", matching)),
                                        "filter",
                                        List.of(Map.of("terms", Map.of("set", query.sets())))))));
        List<String> found = new ArrayList<>();
        answer.at("/hits/hits").forEach(hit -> found.add(hit.path("_id").asString()));
        return found;
    }

    void remove() {
        elasticsearch.delete(INDEX);
    }
}
