package org.linli.search.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.search.opinion.OpinionId;

/**
 * A query that was judged elsewhere.
 *
 * @param key its id in the file
 * @param type of which kind it is; figures are told for each
 * @param sources only opinions of these count; empty when all do
 * @param leftOut dropped before it is judged
 * @param grades 0 to 3; those that were matched
 */
record JudgedQuery(
        QuestionId id,
        String key,
        String type,
        String text,
        Set<String> sources,
        Set<OpinionId> leftOut,
        Map<OpinionId, Integer> grades) {

    JudgedQuery {
        sources = Set.copyOf(sources);
        leftOut = Set.copyOf(leftOut);
        grades = Map.copyOf(grades);
    }

    TrialQuestion question() {
        return new TrialQuestion(id, text, (int)
                grades.values().stream().filter(grade -> grade > 0).count());
    }

    /**
     * Of what was found, the first ten that count.
     *
     * @param sourceOf of those found
     */
    List<OpinionId> counting(List<OpinionId> found, Map<OpinionId, String> sourceOf) {
        return found.stream()
                .filter(opinion -> !leftOut.contains(opinion))
                .filter(opinion -> sources.isEmpty() || sources.contains(sourceOf.getOrDefault(opinion, "")))
                .limit(Gain.FIRST)
                .toList();
    }
}
