package org.linli.search.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a clerk does with an opinion that is there (S3): put it right, screen it, answer or decline it, undo the last step.
 * Each is one transaction with its step, its event and its entry in the audit. Of two who act at once on what both have
 * read, the second is told so (412).
 */
@Service
public class Screening {

    /**
     * What to put right.
     *
     * @param place where it belongs; absent leaves it
     * @param category the new path; an empty one takes the category away; absent leaves it
     * @param department who answers for it; an empty one takes it away; absent leaves it
     * @param reason why, for the timeline; at most 500 characters
     * @param withoutPoint takes its point away, which is wrong or tells where somebody lives
     */
    public record Correction(
            @Nullable PlaceChoice place,
            @Nullable String category,
            @Nullable String department,
            @Nullable String reason,
            boolean withoutPoint) {}

    private final OpinionDesk desk;
    private final Opinions opinions;
    private final OpinionSteps steps;
    private final OpinionChanges changes;
    private final Places places;
    private final Clock clock;

    Screening(
            OpinionDesk desk,
            Opinions opinions,
            OpinionSteps steps,
            OpinionChanges changes,
            Places places,
            Clock clock) {
        this.desk = desk;
        this.opinions = opinions;
        this.steps = steps;
        this.changes = changes;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Puts right what it is about. The new place must lie within the caller's scope, as the old one does.
     *
     * @throws ProblemException 412 when the opinion has changed since {@code seen}; 422 naming each field that breaks a rule
     */
    @Transactional
    public OpinionDesk.Shown correct(OpinionId id, Version seen, Correction correction) {
        Opinion opinion = locked(id);
        String reason = reason(correction);
        Opinion corrected = pointed(opinion.corrected(right(opinion, correction), seen), correction);
        changes.keepCorrection(corrected, opinion.about(), reason, clock.instant(), beforeAndAfter(opinion, corrected));
        return desk.shown(corrected);
    }

    /**
     * Confirms where it belongs and what it is about, or puts either right on the way.
     *
     * @throws ProblemException 409 unless it waits as received, 412 as above, 422 without a category
     */
    @Transactional
    public OpinionDesk.Shown screen(OpinionId id, Version seen, Correction correction) {
        Opinion opinion = locked(id);
        String reason = reason(correction);
        Opinion screened = pointed(opinion.screened(right(opinion, correction), seen), correction);
        changes.keep(
                screened,
                OpinionStep.What.SCREENED,
                reason,
                clock.instant(),
                new OpinionMoved.Screened(id, screened.place(), screened.category(), screened.version()),
                beforeAndAfter(opinion, screened));
        return desk.shown(screened);
    }

    /**
     * Answers it. The answer is for the resident: it becomes the opinion's reply.
     *
     * @param given 1 to 20,000 characters
     * @throws ProblemException 409 unless it is screened and undecided, 412 as above, 422 when the answer breaks a rule
     */
    @Transactional
    public OpinionDesk.Shown answer(OpinionId id, Version seen, @Nullable String given) {
        String reply = OpinionDraft.words(given);
        Refusal.throwIfAny(DraftRules.brokenByReply(reply));
        Instant now = clock.instant();
        Opinion answered = locked(id).answered(Objects.requireNonNull(reply), now, seen);
        var event = new OpinionMoved.Answered(id, answered.place(), answered.version());
        changes.keep(answered, OpinionStep.What.ANSWERED, reply, now, event, Map.of());
        return desk.shown(answered);
    }

    /**
     * Declines it for a reason that stays readable.
     *
     * @param given 5 to 500 characters
     * @throws ProblemException 409 unless it is screened and undecided, 412 as above, 422 without a proper reason
     */
    @Transactional
    public OpinionDesk.Shown decline(OpinionId id, Version seen, @Nullable String given) {
        String reason = OpinionDraft.words(given);
        Refusal.throwIfAny(DraftRules.brokenByReason(reason));
        Opinion declined = locked(id).declined(seen);
        var event = new OpinionMoved.Declined(id, declined.place(), declined.version());
        changes.keep(declined, OpinionStep.What.DECLINED, reason, clock.instant(), event, Map.of());
        return desk.shown(declined);
    }

    /**
     * Does with it what is done with many.
     *
     * @return the version that came of it
     * @throws ProblemException as the command by itself does
     */
    @Transactional
    public Version treat(OpinionId id, Version seen, Treatment treatment) {
        OpinionDesk.Shown treated = switch (treatment.kind()) {
            case SCREEN -> screen(id, seen, treatment.correction());
            case CORRECT -> correct(id, seen, treatment.correction());
            case ANSWER -> answer(id, seen, treatment.reply());
            case DECLINE -> decline(id, seen, treatment.reason());
        };
        return new Version(treated.opinion().version());
    }

    /**
     * Undoes the last step: what was put right is as before; what was decided waits again as received, or undecided in its
     * group.
     *
     * @throws ProblemException 409 when nothing was done here or more than a day ago, or the place it was at is closed or
     *     outside the caller's scope; 412 as above
     */
    @Transactional
    public OpinionDesk.Shown undo(OpinionId id, Version seen) {
        Opinion opinion = locked(id);
        Instant now = clock.instant();
        Optional<OpinionStep> correction = steps.lastCorrection(opinion);
        if (correction.isPresent()) {
            return uncorrect(opinion, correction.get(), now, seen);
        }
        Opinion undone = opinion.undone(steps.lastMove(id), now, seen);
        changes.keep(
                undone,
                OpinionStep.What.UNDONE,
                null,
                now,
                new OpinionMoved.Undone(id, undone.place(), undone.version()),
                Map.of("stateBefore", opinion.state().name()));
        return desk.shown(undone);
    }

    private OpinionDesk.Shown uncorrect(Opinion opinion, OpinionStep correction, Instant now, Version seen) {
        Opinion before = opinion.uncorrected(correction, now, seen);
        if (new OpinionPlaces(places, Scope.required())
                .find(new PlaceChoice.ById(before.place()))
                .isEmpty()) {
            throw ProblemException.conflict("opinion-was-elsewhere");
        }
        changes.keep(
                before,
                OpinionStep.What.CORRECTION_UNDONE,
                null,
                now,
                OpinionCorrected.of(before),
                beforeAndAfter(opinion, before));
        return desk.shown(before);
    }

    private Opinion locked(OpinionId id) {
        return opinions.lock(id).orElseThrow(() -> ProblemException.notFound("opinion"));
    }

    private static Opinion pointed(Opinion opinion, Correction correction) {
        return correction.withoutPoint() ? opinion.withoutPoint() : opinion;
    }

    private static Map<String, Object> beforeAndAfter(Opinion before, Opinion after) {
        return Map.of(
                "placeBefore", before.place().toString(),
                "placeAfter", after.place().toString(),
                "categoryBefore", Optional.ofNullable(before.category()).orElse(""),
                "categoryAfter", Optional.ofNullable(after.category()).orElse(""),
                "departmentBefore", Optional.ofNullable(before.department()).orElse(""),
                "departmentAfter", Optional.ofNullable(after.department()).orElse(""),
                "pointTakenAway", before.point() != null && after.point() == null);
    }

    private About right(Opinion opinion, Correction correction) {
        return new About(place(opinion, correction), category(opinion, correction), department(opinion, correction));
    }

    private UnitId place(Opinion opinion, Correction correction) {
        if (correction.place() == null) {
            return opinion.place();
        }
        return new OpinionPlaces(places, Scope.required())
                .find(correction.place())
                .orElseThrow(() -> Refusal.problem(List.of(Refusal.of("place", "opinion.place-unknown"))))
                .place();
    }

    private static @Nullable String category(Opinion opinion, Correction correction) {
        if (correction.category() == null) {
            return opinion.category();
        }
        String category = OpinionDraft.path(correction.category());
        Refusal.throwIfAny(DraftRules.brokenByCategory(category));
        return category;
    }

    private static @Nullable String department(Opinion opinion, Correction correction) {
        if (correction.department() == null) {
            return opinion.department();
        }
        String department = OpinionDraft.line(correction.department());
        Refusal.throwIfAny(DraftRules.brokenByDepartment(department));
        return department;
    }

    private static @Nullable String reason(Correction correction) {
        String reason = OpinionDraft.words(correction.reason());
        Refusal.throwIfAny(DraftRules.brokenByRemark(reason));
        return reason;
    }
}
