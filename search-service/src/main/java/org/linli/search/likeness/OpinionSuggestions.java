package org.linli.search.likeness;

import java.util.List;
import java.util.Optional;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionDesk;
import org.linli.search.opinion.OpinionId;
import org.springframework.stereotype.Service;

/**
 * Suggests what an opinion is about and which body answers for it, with how sure that is (S3): what those say that sound
 * most like it, within the caller's scope. What is said of the opinion itself has no vote.
 */
@Service
public class OpinionSuggestions {

    /** @param confidence 0.1 to 1 */
    public record Suggestion(String value, double confidence) {}

    /**
     * The surest first, at most three each.
     *
     * @param categories whole paths
     * @param complete false while the index is away: nothing is suggested then
     */
    public record Suggested(List<Suggestion> categories, List<Suggestion> departments, boolean complete) {

        public Suggested {
            categories = List.copyOf(categories);
            departments = List.copyOf(departments);
        }
    }

    private final OpinionDesk desk;
    private final SoundAlike alike;

    OpinionSuggestions(OpinionDesk desk, SoundAlike alike) {
        this.desk = desk;
        this.alike = alike;
    }

    /** @throws ProblemException 404 when the caller may not see the opinion */
    public Suggested of(OpinionId id) {
        SoundAlike.Likes found = alike.of(desk.show(id).opinion(), null);
        return new Suggested(
                Votes.of(found.likes(), opinion -> Optional.ofNullable(opinion.category())),
                Votes.of(found.likes(), OpinionSuggestions::department),
                found.complete());
    }

    private static Optional<String> department(Opinion opinion) {
        return Optional.ofNullable(opinion.department());
    }
}
