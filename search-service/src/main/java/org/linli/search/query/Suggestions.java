package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Scope;
import org.linli.search.text.Normaliser;
import org.linli.search.text.Syllables;
import org.springframework.stereotype.Service;

/**
 * What somebody may be about to type, or to narrow to: places whose name begins so, categories that contain it, and words
 * that opinions go on with, all within scope. Pinyin, whole or shortened, stands for what is read so.
 */
@Service
public class Suggestions {

    /** What is suggested. */
    public enum Kind {
        /** A unit to narrow to. */
        PLACE,
        /** A category to narrow to. */
        CATEGORY,
        /** Words to look for. */
        PHRASE
    }

    /** @param count how many opinions there are under it; 0 where that is not counted */
    public record Suggestion(Kind kind, String value, String name, long count) {}

    private static final int MOST = 10;
    private static final int CATEGORIES = 1_000;
    private static final String COUNTS = "categories";

    private static final Pattern PINYIN = Pattern.compile("[a-z]{2,30}");
    private static final int PHRASES = 6;

    /** Characters of a phrase; one begun with more is long enough. */
    private static final int LONGEST_PHRASE = 8;

    private final Places places;
    private final ScopedSearch search;
    private final Parlances parlances;

    Suggestions(Places places, ScopedSearch search, Parlances parlances) {
        this.places = places;
        this.search = search;
        this.parlances = parlances;
    }

    /** At most ten places, ten categories and six phrases; no categories while Elasticsearch is away. */
    public List<Suggestion> of(String typed) {
        String text = QueryText.cut(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        String normal = Normaliser.normalise(text);
        boolean pinyin = PINYIN.matcher(normal).matches();
        Parlance parlance = parlances.ofScope();
        List<Suggestion> suggestions = new ArrayList<>();
        suggestions.addAll(placesCalled(text));
        if (pinyin) {
            suggestions.addAll(placesRead(normal, parlance));
        }
        suggestions.addAll(categories(normal, pinyin));
        suggestions.addAll(phrases(normal, pinyin, parlance));
        return suggestions.stream().distinct().toList();
    }

    private static List<Suggestion> placesRead(String letters, Parlance parlance) {
        return parlance.places().stream()
                .filter(place -> Syllables.begins(place.name(), letters))
                .limit(MOST)
                .map(Suggestions::place)
                .toList();
    }

    private static Suggestion place(Place place) {
        return new Suggestion(Kind.PLACE, place.id().toString(), place.name(), 0);
    }

    private static List<Suggestion> phrases(String normal, boolean pinyin, Parlance parlance) {
        if (pinyin) {
            return parlance.heard(normal).stream()
                    .map(words -> new Suggestion(Kind.PHRASE, words, words, 0))
                    .toList();
        }
        boolean chinese = normal.chars().allMatch(Character::isIdeographic);
        return chinese && normal.length() < LONGEST_PHRASE
                ? parlance.goingOn(normal, LONGEST_PHRASE, PHRASES).stream()
                        .map(phrase -> new Suggestion(Kind.PHRASE, phrase.words(), phrase.words(), 0))
                        .toList()
                : List.of();
    }

    /** As it was typed, and in its normal form: 梅園 means 梅园. */
    private List<Suggestion> placesCalled(String text) {
        return Stream.of(text, Normaliser.normalise(text))
                .distinct()
                .flatMap(start -> Scope.required().units().stream()
                        .flatMap(unit -> places.findByNameStart(unit, start, MOST).stream()))
                .distinct()
                .limit(MOST)
                .map(Suggestions::place)
                .toList();
    }

    private List<Suggestion> categories(String normal, boolean pinyin) {
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
                    .filter(bucket ->
                            means(Normaliser.normalise(last(bucket.key().stringValue())), normal, pinyin))
                    .limit(MOST)
                    .map(bucket -> new Suggestion(
                            Kind.CATEGORY,
                            bucket.key().stringValue(),
                            last(bucket.key().stringValue()),
                            bucket.docCount()))
                    .toList();
        } catch (IOException | ElasticsearchException e) {
            return List.of();
        }
    }

    private static boolean means(String category, String typed, boolean pinyin) {
        return category.contains(typed) || (pinyin && Syllables.begins(category, typed));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
