package org.linli.bench.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What every query scored, and what that comes to for each type of query. */
final class ScoreTable {

    static final List<String> COLUMNS = List.of(
            "type", "queries", "Linli", "plain pairs", "normalised pairs", "Linli beside these", "better", "worse");

    private static final String IN_TRADITIONAL = "_trad";

    /**
     * One query's nDCG@10.
     *
     * @param plain of pairs of the text as written
     * @param normalised of pairs of the normalised text
     */
    record Score(Judgements.Query query, double ours, double plain, double normalised) {}

    private final Map<String, List<Score>> byType = new TreeMap<>();

    void add(Score score) {
        byType.computeIfAbsent(score.query().type(), _ -> new ArrayList<>()).add(score);
    }

    /** One row for each type and one for the mean over the types, in which a type with few queries counts like any. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        byType.forEach((type, scores) -> rows.add(row(type, List.of(scores))));
        rows.add(row("mean over types", List.copyOf(byType.values())));
        return rows;
    }

    /**
     * For each type that is asked in Traditional characters how much it scores above the same queries in Simplified ones:
     * those whose ids differ in the first part only.
     */
    Map<String, Double> traditionalBesideSimplified() {
        Map<String, Double> differences = new LinkedHashMap<>();
        byType.forEach((type, scores) -> {
            if (type.endsWith(IN_TRADITIONAL)) {
                String simplified = type.substring(0, type.length() - IN_TRADITIONAL.length());
                Map<String, Double> known = new HashMap<>();
                byType.getOrDefault(simplified, List.of())
                        .forEach(score -> known.put(subject(score.query()), score.ours()));
                scores.stream()
                        .filter(score -> known.containsKey(subject(score.query())))
                        .mapToDouble(score -> score.ours() - known.getOrDefault(subject(score.query()), 0.0))
                        .average()
                        .ifPresent(difference -> differences.put(type, difference));
            }
        });
        return differences;
    }

    private static String subject(Judgements.Query query) {
        return query.id().substring(query.id().indexOf('-') + 1);
    }

    private static List<String> row(String name, List<List<Score>> types) {
        List<Score> all = types.stream().flatMap(List::stream).toList();
        double ours = mean(types, Score::ours);
        double normalised = mean(types, Score::normalised);
        return List.of(
                name,
                Integer.toString(all.size()),
                "%.3f".formatted(ours),
                "%.3f".formatted(mean(types, Score::plain)),
                "%.3f".formatted(normalised),
                String.format(Locale.ROOT, "%+.3f", ours - normalised),
                count(all, score -> score.ours() - score.normalised()),
                count(all, score -> score.normalised() - score.ours()));
    }

    private static double mean(List<List<Score>> types, ToDoubleFunction<Score> of) {
        return types.stream()
                .mapToDouble(scores -> scores.stream().mapToDouble(of).average().orElse(0))
                .average()
                .orElse(0);
    }

    private static String count(List<Score> scores, ToDoubleFunction<Score> lead) {
        return Long.toString(scores.stream()
                .filter(score -> lead.applyAsDouble(score) > 1e-9)
                .count());
    }
}
