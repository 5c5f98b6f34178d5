package org.linli.search.trial;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.OpinionId;

/**
 * One question, answered twice.
 *
 * @param question in the city's set, or in a set of judged queries; it may have gone since
 * @param type of which kind the query is; absent in the city's set
 * @param before the first ten by the published words, the best first
 * @param after by the draft's
 * @param gainBefore nDCG@10; absent where nobody judged an answer to be one
 */
public record Compared(
        int position,
        QuestionId question,
        String text,
        @Nullable String type,
        List<OpinionId> before,
        List<OpinionId> after,
        @Nullable Double gainBefore,
        @Nullable Double gainAfter) {

    public Compared {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Compared of(
            int position,
            TrialQuestion question,
            @Nullable String type,
            List<OpinionId> before,
            List<OpinionId> after,
            Map<OpinionId, Integer> grades) {
        boolean judged = grades.values().stream().anyMatch(grade -> grade > 0);
        return new Compared(
                position,
                question.id(),
                question.text(),
                type,
                before,
                after,
                judged ? Gain.of(before, grades) : null,
                judged ? Gain.of(after, grades) : null);
    }

    /** Whether anything about the first ten is different. */
    public boolean isChanged() {
        return !before.equals(after);
    }

    /** What the draft's words gain, below 0 what they lose; 0 where nobody judged an answer to be one. */
    double gained() {
        return gainBefore == null || gainAfter == null ? 0 : gainAfter - gainBefore;
    }

    /** How many stand among the first ten both times. */
    public int overlap() {
        Set<OpinionId> both = new HashSet<>(before);
        both.retainAll(after);
        return both.size();
    }
}
