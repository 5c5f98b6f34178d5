package org.linli.search.opinion;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;

/**
 * What a clerk does with many opinions alike: one command of {@link Screening}, in the same words for all of them.
 *
 * @param reply of an answer, 1 to 20,000 characters
 * @param reason of declining, 5 to 500 characters; a remark otherwise
 * @param category for screening and correcting, as in {@link Screening.Correction}
 * @param department the same
 */
public record Treatment(
        Kind kind,
        @Nullable String reply,
        @Nullable String reason,
        @Nullable String category,
        @Nullable String department) {

    /** Which command. */
    public enum Kind {
        /** Confirms where they belong and what they are about. */
        SCREEN,
        /** Puts right what they are about or who answers for them. */
        CORRECT,
        ANSWER,
        DECLINE
    }

    /**
     * Whether an opinion that stands so can be treated so.
     *
     * @param current its category
     */
    public boolean fits(OpinionState state, @Nullable String current) {
        return fits(state) && !lacksCategory(current);
    }

    private boolean fits(OpinionState state) {
        return switch (kind) {
            case SCREEN -> state == OpinionState.RECEIVED;
            case CORRECT -> true;
            case ANSWER, DECLINE -> state == OpinionState.SCREENED || state == OpinionState.GROUPED;
        };
    }

    /** Whether it could be screened, had it a category. */
    public boolean lacksOnlyCategory(OpinionState state, @Nullable String current) {
        return fits(state) && lacksCategory(current);
    }

    private boolean lacksCategory(@Nullable String current) {
        String then = category == null ? current : OpinionDraft.path(category);
        return kind == Kind.SCREEN && then == null;
    }

    /** Whether anything was said beside the command. */
    public boolean hasWords() {
        return Stream.of(reply, reason, category, department).anyMatch(Objects::nonNull);
    }

    /** @throws ProblemException 422 naming each field that breaks a rule, before any opinion is looked at */
    public void mustBeProper() {
        Refusal.throwIfAny(
                switch (kind) {
                    case ANSWER -> DraftRules.brokenByReply(OpinionDraft.words(reply));
                    case DECLINE -> DraftRules.brokenByReason(OpinionDraft.words(reason));
                    case SCREEN -> brokenByCorrection();
                    case CORRECT ->
                        category == null && department == null
                                ? List.of(Refusal.of("category", "opinion.nothing-to-correct"))
                                : brokenByCorrection();
                });
    }

    private List<Refusal> brokenByCorrection() {
        return Stream.of(
                        DraftRules.brokenByCategory(category == null ? null : OpinionDraft.path(category)),
                        DraftRules.brokenByDepartment(department == null ? null : OpinionDraft.line(department)),
                        DraftRules.brokenByRemark(OpinionDraft.words(reason)))
                .flatMap(Collection::stream)
                .toList();
    }

    Screening.Correction correction() {
        return new Screening.Correction(null, category, department, reason, false);
    }
}
