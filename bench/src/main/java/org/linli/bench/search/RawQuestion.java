package org.linli.bench.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The question as search-service puts it to Elasticsearch, without scope, point in time and reading back. */
final class RawQuestion {

    private static final List<String> SEARCHED = List.of("title^2", "text", "reply");

    private final List<String> units;

    /** @param units whose opinions are counted: those below the caller's */
    RawQuestion(List<String> units) {
        this.units = List.copyOf(units);
    }

    Map<String, Object> of(String question) {
        List<Object> must = new ArrayList<>();
        List<Object> mustNot = new ArrayList<>();
        for (String word : question.split(" ", -1)) {
            if (word.startsWith("-")) {
                mustNot.add(phrase(word.substring(1)));
            } else if (word.startsWith("\"")) {
                must.add(phrase(word.replace("\"", "")));
            } else {
                must.add(Map.of(
                        "combined_fields",
                        Map.of("query", word, "fields", SEARCHED, "minimum_should_match", "2<60% 6<30% 12<15%")));
            }
        }
        Map<String, Object> query = Map.of("bool", Map.of("must", must, "must_not", mustNot));
        return Map.of(
                "size",
                21,
                "_source",
                false,
                "track_total_hits",
                10_000,
                "query",
                query,
                "aggs",
                aggregations(),
                "highlight",
                Map.of(
                        "type",
                        "unified",
                        "fields",
                        Map.of(
                                "title", Map.of("number_of_fragments", 0),
                                "text", fragments(),
                                "reply", fragments())));
    }

    private static Map<String, Object> fragments() {
        return Map.of("number_of_fragments", 2, "fragment_size", 120);
    }

    private Map<String, Object> aggregations() {
        return Map.of(
                "place", terms("places", Map.of("include", units)),
                "category", terms("category", Map.of("include", "[^/]+")),
                "channel", terms("channel", Map.of()),
                "state", terms("state", Map.of()),
                "month",
                        Map.of(
                                "date_histogram",
                                Map.of(
                                        "field",
                                        "received_at",
                                        "calendar_interval",
                                        "month",
                                        "time_zone",
                                        "Asia/Shanghai")));
    }

    private static Map<String, Object> terms(String field, Map<String, Object> more) {
        Map<String, Object> terms = new HashMap<>(more);
        terms.put("field", field);
        terms.put("size", 200);
        return Map.of("terms", terms);
    }

    private static Map<String, Object> phrase(String text) {
        return Map.of("multi_match", Map.of("query", text, "fields", SEARCHED, "type", "phrase", "tie_breaker", 0.3));
    }
}
