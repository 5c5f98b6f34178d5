package org.linli.search.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.search.opinion.OpinionId;

/** Finds the documents of judged queries among the opinions, by their number at the source, and says which it does not. */
final class JudgedMatching {

    private static final int MOST_MISSED = 100;

    private final JudgedFiles files;
    private final Map<String, List<JudgedSets.Numbered>> numbered;
    private final Map<String, OpinionId> matched = new HashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final List<JudgedSet.Missed> missed = new ArrayList<>();

    /** @param numbered the opinions with the numbers that the files name */
    JudgedMatching(JudgedFiles files, Map<String, List<JudgedSets.Numbered>> numbered) {
        this.files = files;
        this.numbered = numbered;
        files.judged().forEach(this::match);
    }

    private void match(String document, JudgedFiles.Named named) {
        List<JudgedSets.Numbered> found = numbered.getOrDefault(document, List.of());
        if (found.size() == 1) {
            matched.put(document, found.getFirst().id());
            sources.add(found.getFirst().source());
        } else if (missed.size() < MOST_MISSED) {
            missed.add(new JudgedSet.Missed(
                    named.file(),
                    named.line(),
                    document,
                    found.isEmpty() ? JudgedSet.Why.UNKNOWN : JudgedSet.Why.SEVERAL));
        }
    }

    boolean any() {
        return !matched.isEmpty();
    }

    /** As they are kept: with opinions in the place of documents. */
    List<JudgedQuery> queries() {
        return files.queries().stream().map(this::query).toList();
    }

    private JudgedQuery query(JudgedFiles.Said said) {
        Map<OpinionId, Integer> grades = new HashMap<>();
        said.grades().forEach((document, grade) -> {
            OpinionId opinion = matched.get(document);
            if (opinion != null) {
                grades.put(opinion, grade);
            }
        });
        Set<OpinionId> leftOut = said.leftOut().stream()
                .flatMap(document -> numbered.getOrDefault(document, List.of()).stream())
                .map(JudgedSets.Numbered::id)
                .collect(Collectors.toSet());
        Set<String> counting = said.scope().stream().filter(sources::contains).collect(Collectors.toSet());
        return new JudgedQuery(QuestionId.next(), said.key(), said.type(), said.text(), counting, leftOut, grades);
    }

    JudgedSet.Matching report(List<JudgedQuery> queries) {
        Set<String> unknown = new TreeSet<>();
        files.queries()
                .forEach(said -> said.scope().stream()
                        .filter(scope -> !sources.contains(scope))
                        .forEach(unknown::add));
        int without = (int) queries.stream()
                .filter(query -> query.grades().values().stream().noneMatch(grade -> grade > 0))
                .count();
        return new JudgedSet.Matching(
                files.judged().size(),
                matched.size(),
                missed,
                without,
                unknown.stream().limit(MOST_MISSED).toList());
    }
}
