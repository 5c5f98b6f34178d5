package org.linli.search.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;

/**
 * What one resident said once (意见建议), as it is kept.
 *
 * <p>待筛查 → 已筛查 once place and category are confirmed → 已答复, or 不予采纳 for a reason. The last step may be undone
 * within {@link OpinionStep#UNDONE_WITHIN a day}; then it waits again as received. Screened ones that say the same are 已归并
 * and decided together or each by itself; undone, they are 已归并 again. Adopted into a matter with its group (已采纳) it
 * follows that matter: answered or declined with it, 已采纳 again when it is opened again, and decided by nobody else. One
 * that came with its reply is answered from the start and stays so. Place, category and department may be put right in every
 * state, and that be undone while nothing else was done since. Who said it is optional, sealed, and nothing is ever found by it.
 *
 * @param place the unit it is about
 * @param intakeUnit the unit in whose name it was submitted; external ids are unique within it and the source, so that
 *     nobody can probe for another office's records
 * @param source the system or ledger it comes from, 1–40 characters, for instance {@code 12345}
 * @param externalId its number there, at most 100 characters
 * @param category path of at most four names from the general to the particular, {@code 城乡建设/安全生产/事故处理}
 * @param department the body that answers for it, as the source names it or a clerk put it right
 * @param title at most 200 characters
 * @param text its words as given, 1–10,000 characters
 * @param reply the official answer
 * @param receivedAt when the resident said it
 * @param point where it is about, which may be told more precisely than its unit
 * @param group to which it belongs with others that say the same
 * @param matter that it follows
 * @param createdAt when it was taken in here
 * @param version rises by one with every change
 */
public record Opinion(
        OpinionId id,
        UnitId place,
        UnitId intakeUnit,
        String source,
        @Nullable String externalId,
        Channel channel,
        @Nullable String category,
        @Nullable String department,
        @Nullable String title,
        String text,
        @Nullable String reply,
        OpinionState state,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Sealed contactName,
        @Nullable Sealed contactTelephone,
        @Nullable Integer likes,
        @Nullable Integer dislikes,
        @Nullable Point point,
        @Nullable GroupId group,
        @Nullable MatterId matter,
        Instant createdAt,
        long version) {

    private static final int BEGINNING = 20;

    /** What it is about. */
    About about() {
        return new About(place, category, department);
    }

    /**
     * The opinion with what it is about put right. The intake unit stays: it says who handed it in.
     *
     * @param right with a place that the caller may use
     * @throws ProblemException 422 when it would be left without the category that screening has confirmed
     */
    Opinion corrected(About right, Version seen) {
        seen.mustBe(version);
        if (right.category() == null && category != null && state != OpinionState.RECEIVED) {
            throw categoryMissing();
        }
        return moved(right, reply, state, answeredAt, group);
    }

    /**
     * As it was before the correction that was the last thing done with it.
     *
     * @throws ProblemException 409 when that was too long ago
     */
    Opinion uncorrected(OpinionStep correction, Instant now, Version seen) {
        seen.mustBe(version);
        correction.mustBeYoung(now);
        return moved(Objects.requireNonNullElseGet(correction.before(), this::about), reply, state, answeredAt, group);
    }

    /**
     * Looked at: it belongs here and is about this.
     *
     * @param right with a place that the caller may use
     * @throws ProblemException 409 unless it waits as received, 422 without a category
     */
    Opinion screened(About right, Version seen) {
        seen.mustBe(version);
        mustBe(OpinionState.RECEIVED, "opinion-not-received");
        if (right.category() == null) {
            throw categoryMissing();
        }
        return moved(right, reply, OpinionState.SCREENED, answeredAt, group);
    }

    /** @throws ProblemException 409 unless it is screened, by itself or in a group, and nothing was decided yet */
    Opinion answered(String answer, Instant now, Version seen) {
        seen.mustBe(version);
        mustBeUndecided();
        return moved(about(), answer, OpinionState.ANSWERED, now, group);
    }

    /** @throws ProblemException 409 unless it is screened, by itself or in a group, and nothing was decided yet */
    Opinion declined(Version seen) {
        seen.mustBe(version);
        mustBeUndecided();
        return moved(about(), reply, OpinionState.DECLINED, answeredAt, group);
    }

    /**
     * Waits again as received, or in its group, without the answer it was given. Place and category stay as they were put right.
     *
     * @param last what led to where it stands; empty when that was not done here
     * @throws ProblemException 409 when nothing was done here, or too long ago
     */
    Opinion undone(Optional<OpinionStep> last, Instant now, Version seen) {
        seen.mustBe(version);
        mustFollowNoMatter();
        if (state == OpinionState.RECEIVED) {
            throw nothingToUndo();
        }
        if (state == OpinionState.GROUPED) {
            throw ProblemException.conflict("opinion-in-group");
        }
        last.orElseThrow(Opinion::nothingToUndo).mustBeYoung(now);
        OpinionState before = group == null ? OpinionState.RECEIVED : OpinionState.GROUPED;
        return state == OpinionState.ANSWERED
                ? moved(about(), null, before, null, group)
                : moved(about(), reply, before, answeredAt, group);
    }

    /** @throws ProblemException 409 unless it is screened, undecided and in no group */
    Opinion grouped(GroupId into) {
        if (state != OpinionState.SCREENED || group != null) {
            throw ProblemException.conflict("opinion-not-to-be-grouped", beginning());
        }
        return moved(about(), reply, OpinionState.GROUPED, answeredAt, into);
    }

    /** Goes with others of its group into another. */
    Opinion regrouped(GroupId into) {
        return moved(about(), reply, state, answeredAt, into);
    }

    /** @throws ProblemException 409 when it was decided with its group or by itself */
    Opinion takenOut() {
        if (state != OpinionState.GROUPED && state != OpinionState.ADOPTED) {
            throw ProblemException.conflict("opinion-decided", beginning());
        }
        return moved(about(), reply, OpinionState.SCREENED, answeredAt, null).following(null);
    }

    /** Its group was adopted into a matter, or it joined one that was. */
    Opinion adopted(MatterId into) {
        if (state != OpinionState.GROUPED) {
            throw ProblemException.conflict("opinion-decided", beginning());
        }
        return moved(about(), reply, OpinionState.ADOPTED, answeredAt, group).following(into);
    }

    /** As the matter stands that it follows. */
    Opinion standing(MatterStanding standing) {
        return switch (standing.state()) {
            case OPEN -> moved(about(), null, OpinionState.ADOPTED, null, group);
            case ANSWERED, SETTLED ->
                moved(
                        about(),
                        standing.answer(),
                        OpinionState.ANSWERED,
                        state == OpinionState.ANSWERED && answeredAt != null ? answeredAt : standing.at(),
                        group);
            // An answer that was given before goes on counting: the reason says what became of it.
            case DECLINED ->
                moved(
                        about(),
                        standing.answer(),
                        OpinionState.DECLINED,
                        standing.answer() == null ? null : Objects.requireNonNullElse(answeredAt, standing.at()),
                        group);
        };
    }

    /** Enough of it to be told from others. */
    private String beginning() {
        String said = title == null ? text : title;
        return said.substring(
                0, said.offsetByCodePoints(0, Math.min(BEGINNING, said.codePointCount(0, said.length()))));
    }

    private void mustBeUndecided() {
        mustFollowNoMatter();
        if (state != OpinionState.SCREENED && state != OpinionState.GROUPED) {
            throw ProblemException.conflict("opinion-not-screened");
        }
    }

    private void mustFollowNoMatter() {
        if (matter != null) {
            throw ProblemException.conflict("opinion-follows-matter");
        }
    }

    private void mustBe(OpinionState expected, String otherwise) {
        if (state != expected) {
            throw ProblemException.conflict(otherwise);
        }
    }

    private static ProblemException nothingToUndo() {
        return ProblemException.conflict("opinion-nothing-to-undo");
    }

    private static ProblemException categoryMissing() {
        return Refusal.problem(List.of(Refusal.of("category", "opinion.category-missing")));
    }

    private Opinion moved(
            About right,
            @Nullable String newReply,
            OpinionState newState,
            @Nullable Instant newAnsweredAt,
            @Nullable GroupId newGroup) {
        return with(right, newReply, newState, newAnsweredAt, newGroup, matter, point, version + 1);
    }

    /** The same change of the opinion, without a point that is wrong or tells where somebody lives. */
    Opinion withoutPoint() {
        return with(about(), reply, state, answeredAt, group, matter, null, version);
    }

    /** The same change of the opinion, and another matter. */
    private Opinion following(@Nullable MatterId other) {
        return with(about(), reply, state, answeredAt, group, other, point, version);
    }

    private Opinion with(
            About right,
            @Nullable String newReply,
            OpinionState newState,
            @Nullable Instant newAnsweredAt,
            @Nullable GroupId newGroup,
            @Nullable MatterId newMatter,
            @Nullable Point newPoint,
            long newVersion) {
        return new Opinion(
                id,
                right.place(),
                intakeUnit,
                source,
                externalId,
                channel,
                right.category(),
                right.department(),
                title,
                text,
                newReply,
                newState,
                receivedAt,
                newAnsweredAt,
                contactName,
                contactTelephone,
                likes,
                dislikes,
                newPoint,
                newGroup,
                newMatter,
                createdAt,
                newVersion);
    }
}
