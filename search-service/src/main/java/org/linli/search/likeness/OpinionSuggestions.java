package org.linli.search.likeness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.linli.search.learning.Guess;
import org.linli.search.learning.LearnedAnswers;
import org.linli.search.learning.Question;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionDesk;
import org.linli.search.opinion.OpinionId;
import org.springframework.stereotype.Service;

/**
 * Suggests what an opinion is about and which body answers for it, with how sure that is (S3): what the decided opinions of
 * the city have taught, and what those say that sound most like it within the caller's scope. Of the former only names of
 * bodies and categories come out that several opinions carry; of the latter nothing that the caller may not see. What is
 * said of the opinion itself has no vote.
 */
@Service
public class OpinionSuggestions {

    /** @param confidence 0.02 to 1; those of all answers together are at most 1 */
    public record Suggestion(String value, double confidence) {}

    /**
     * The surest first, at most three each.
     *
     * @param categories whole paths
     * @param complete false while the index is away: the nearest have no vote then
     */
    public record Suggested(List<Suggestion> categories, List<Suggestion> departments, boolean complete) {

        public Suggested {
            categories = List.copyOf(categories);
            departments = List.copyOf(departments);
        }
    }

    private final OpinionDesk desk;
    private final SoundAlike alike;
    private final LearnedAnswers learned;

    OpinionSuggestions(OpinionDesk desk, SoundAlike alike, LearnedAnswers learned) {
        this.desk = desk;
        this.alike = alike;
        this.learned = learned;
    }

    /** @throws ProblemException 404 when the caller may not see the opinion */
    public Suggested of(OpinionId id, SuggestedBy by) {
        Opinion opinion = desk.show(id).opinion();
        SoundAlike.Likes found =
                by == SuggestedBy.LEARNED ? new SoundAlike.Likes(List.of(), true) : alike.of(opinion, null);
        return new Suggested(
                suggested(Question.CATEGORY, opinion, by, found, Opinion::category),
                suggested(Question.DEPARTMENT, opinion, by, found, Opinion::department),
                found.complete());
    }

    private List<Suggestion> suggested(
            Question question,
            Opinion opinion,
            SuggestedBy by,
            SoundAlike.Likes found,
            Function<Opinion, @Nullable String> answer) {
        List<Guess> guesses = by == SuggestedBy.NEAREST ? List.of() : learned.guesses(question, opinion);
        Function<Opinion, Optional<String>> said = other -> Optional.ofNullable(answer.apply(other));
        return guesses.isEmpty()
                ? Weighing.byNearest(Votes.shares(found.likes(), said))
                : Weighing.byBoth(guesses, Votes.evidence(found.likes(), said));
    }
}
