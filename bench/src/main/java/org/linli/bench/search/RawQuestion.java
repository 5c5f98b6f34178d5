package org.linli.bench.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A question to Elasticsearch, without scope, point in time, vocabulary and reading back. */
final class RawQuestion {

    private static final List<String> SEARCHED = List.of("title^2", "text", "reply");

    private static final String ENOUGH = "2<60% 6<30% 12<15%";

    private final List<String> units;
    private final boolean shortcuts;

    private RawQuestion(List<String> units, boolean shortcuts) {
        this.units = List.copyOf(units);
        this.shortcuts = shortcuts;
    }

    /** As search-service puts it, by the fields that are there to be found and counted at less cost. */
    static RawQuestion asLinliAsks() {
        return new RawQuestion(List.of(), true);
    }

    /**
     * As one would ask of the opinions' fields themselves.
     *
     * @param units whose opinions are counted: those below the caller's
     */
    static RawQuestion ofTheFields(List<String> units) {
        return new RawQuestion(units, false);
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
                must.add(words(word));
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

    private Map<String, Object> words(String text) {
        return shortcuts
                ? Map.of("match", Map.of("said", Map.of("query", text, "minimum_should_match", ENOUGH)))
                : Map.of("combined_fields", Map.of("query", text, "fields", SEARCHED, "minimum_should_match", ENOUGH));
    }

    private Map<String, Object> aggregations() {
        if (shortcuts) {
            return Map.of(
                    // The caller is the city's: the districts are one level below.
                    "place", terms("place_at.1", Map.of()),
                    "category", terms("category_at.0", Map.of()),
                    "channel", terms("channel", Map.of()),
                    "state", terms("state", Map.of()),
                    "month", terms("month", Map.of()));
        }
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
