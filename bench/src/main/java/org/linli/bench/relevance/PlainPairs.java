package org.linli.bench.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.bench.LiveIndex;
import org.linli.bench.RawElasticsearch;
import tools.jackson.databind.JsonNode;

/**
 * A simple recipe that ours has to beat: an index of character pairs, BM25, the title twice, the scores of the fields
 * added up. It knows no query language.
 */
final class PlainPairs {

    private static final int AT_ONCE = 1_000;
    private static final String ANALYSER = "pairs";

    private final RawElasticsearch elasticsearch;
    private final String index;
    private final Map<String, Object> analysis;

    private PlainPairs(RawElasticsearch elasticsearch, String index, Map<String, Object> analysis) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.analysis = analysis;
    }

    /** Pairs as Elasticsearch's own {@code cjk} analyser makes them of the text as written. */
    static PlainPairs asWritten(RawElasticsearch elasticsearch) {
        return new PlainPairs(
                elasticsearch, "bench-plain-pairs", Map.of("analyzer", Map.of(ANALYSER, Map.of("type", "cjk"))));
    }

    /** The same pairs of the text as the suite normalises it: the table is taken from the index that answers. */
    static PlainPairs normalised(RawElasticsearch elasticsearch) {
        JsonNode table = LiveIndex.of(elasticsearch).characterTable();
        return new PlainPairs(
                elasticsearch,
                "bench-normal-pairs",
                Map.of(
                        "char_filter",
                        Map.of("normal", table),
                        "analyzer",
                        Map.of(
                                ANALYSER,
                                Map.of(
                                        "type",
                                        "custom",
                                        "char_filter",
                                        List.of("normal"),
                                        "tokenizer",
                                        "standard",
                                        "filter",
                                        List.of("cjk_bigram")))));
    }

    void fill(List<Document> documents) {
        Map<String, Object> text = Map.of("type", "text", "analyzer", ANALYSER);
        elasticsearch.create(
                index,
                Map.of(
                        "settings",
                        Map.of("number_of_shards", 1, "number_of_replicas", 0, "analysis", analysis),
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
            elasticsearch.bulk(index, part);
        }
        elasticsearch.refresh(index);
    }

    /** The best documents of the query's collections, at most so many. */
    List<String> find(Judgements.Query query, int most) {
        Map<String, Object> matching = new HashMap<>(
                Map.of("query", query.text(), "fields", query.corpus().fields(), "type", "most_fields"));
        JsonNode answer = elasticsearch.search(
                index,
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
        elasticsearch.delete(index);
    }
}
