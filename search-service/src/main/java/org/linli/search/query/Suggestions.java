package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Scope;
import org.linli.search.text.Normaliser;
import org.springframework.stereotype.Service;

/** What a query could be narrowed to while it is typed: places whose name begins so and categories that contain it, within scope. */
@Service
public class Suggestions {

    /** @param count how many opinions there are under it; 0 where that is not counted */
    public record Suggestion(Facet.Kind kind, String value, String name, long count) {}

    private static final int MOST = 10;
    private static final int CATEGORIES = 1_000;
    private static final String COUNTS = "categories";

    private final Places places;
    private final ScopedSearch search;

    Suggestions(Places places, ScopedSearch search) {
        this.places = places;
        this.search = search;
    }

    /** At most ten places and ten categories; places only while Elasticsearch is away. */
    public List<Suggestion> of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>();
        suggestions.addAll(placesCalled(text));
        suggestions.addAll(categories(Normaliser.normalise(text)));
        return suggestions.stream().distinct().toList();
    }

    /** As it was typed, and in its normal form: 梅園 means 梅园. */
    private List<Suggestion> placesCalled(String text) {
        return Stream.of(text, Normaliser.normalise(text))
                .distinct()
                .flatMap(start -> Scope.required().units().stream()
                        .flatMap(unit -> places.findByNameStart(unit, start, MOST).stream()))
                .distinct()
                .limit(MOST)
                .map(place -> new Suggestion(Facet.Kind.PLACE, place.id().toString(), place.name(), 0))
                .toList();
    }

    private List<Suggestion> categories(String normal) {
        try {
            var answer = search.ask(new ScopedSearch.Question(
                    Query.of(query -> query.matchAll(all -> all)),
                    List.of(),
                    Map.of(
                            COUNTS,
                            Aggregation.of(of ->
                                    of.terms(terms -> terms.field("category").size(CATEGORIES)))),
                    request -> request.size(0).trackTotalHits(track -> track.enabled(false)),
                    List.of(),
                    ""));
            var counts = answer.aggregations().get(COUNTS);
            if (counts == null || !counts.isSterms()) {
                return List.of();
            }
            return counts.sterms().buckets().array().stream()
                    .filter(bucket -> Normaliser.normalise(last(bucket.key().stringValue()))
                            .contains(normal))
                    .limit(MOST)
                    .map(bucket -> new Suggestion(
                            Facet.Kind.CATEGORY,
                            bucket.key().stringValue(),
                            last(bucket.key().stringValue()),
                            bucket.docCount()))
                    .toList();
        } catch (IOException | ElasticsearchException e) {
            return List.of();
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
