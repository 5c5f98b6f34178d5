package org.linli.search.hot;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

/**
 * Something that grows at one unit (热点): the opinions of a category, or of a group, in a period that rolls with the day.
 *
 * <p>平稳 → 热点 → 高热 as its score rises, back only once it is well below. 待关注 → 已知悉 by whoever sees to it, until it
 * reaches a higher level or is calm again; or 已静音 for some days, until they are over or somebody wants to hear of it.
 * Counting changes neither the version nor what people have decided, unless the level does.
 *
 * @param place the district, street or community responsible: the nearest at or above what was said
 * @param day the last of the period, Asia/Shanghai
 * @param score of the tally when it was counted, 0 to 100
 * @param reason why it is seen to or muted, {@value #SHORTEST_REASON} to {@value #LONGEST_REASON} characters
 * @param mutedUntil first day on which it is heard again
 */
public record HotIssue(
        HotIssueId id,
        UnitId place,
        HotSubject subject,
        HeatPeriod period,
        LocalDate day,
        Tally tally,
        int score,
        HeatLevel level,
        Attention attention,
        @Nullable String reason,
        @Nullable LocalDate mutedUntil,
        Instant countedAt,
        long version) {

    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;

    /** Nothing is muted for good. */
    public static final int MOST_MUTED_DAYS = 90;

    /** One that nobody has counted yet. */
    static HotIssue of(UnitId place, HotSubject subject, HeatPeriod period, LocalDate day, Instant now) {
        return new HotIssue(
                HotIssueId.next(),
                place,
                subject,
                period,
                day,
                Tally.none(0),
                0,
                HeatLevel.CALM,
                Attention.OPEN,
                null,
                null,
                now,
                1);
    }

    /** As it now stands. */
    HotIssue counted(UnitId where, Tally now, Thresholds thresholds, LocalDate today, Instant at) {
        int points = HeatScore.of(now).points();
        HeatLevel reached = thresholds.level(level, points, now.received());
        boolean heard = decisionOver(reached, today);
        return new HotIssue(
                id,
                where,
                subject,
                period,
                today,
                now,
                points,
                reached,
                heard ? Attention.OPEN : attention,
                heard ? null : reason,
                heard ? null : mutedUntil,
                at,
                reached != level || heard ? version + 1 : version);
    }

    private boolean decisionOver(HeatLevel reached, LocalDate today) {
        return switch (attention) {
            case OPEN -> false;
            case ACKNOWLEDGED -> reached.compareTo(level) > 0 || reached == HeatLevel.CALM;
            case MUTED -> mutedUntil == null || !today.isBefore(mutedUntil);
        };
    }

    /** Whether the unit responsible is to be told, coming from another state: once for each level. */
    boolean tellsSince(HotIssue before) {
        boolean hotter = level.compareTo(before.level) > 0;
        boolean heardAgain = before.attention == Attention.MUTED && level != HeatLevel.CALM;
        return attention != Attention.MUTED && (hotter || heardAgain);
    }

    /** @throws ProblemException 409 unless it is hot and nobody has decided anything */
    HotIssue acknowledged(String why, Version seen) {
        seen.mustBe(version);
        if (level == HeatLevel.CALM) {
            throw ProblemException.conflict("hot-issue-calm");
        }
        if (attention != Attention.OPEN) {
            throw ProblemException.conflict("hot-issue-decided");
        }
        return decided(Attention.ACKNOWLEDGED, properReason(why), null);
    }

    /**
     * @param until first day on which it is heard again
     * @throws ProblemException 409 when it is muted already
     */
    HotIssue muted(String why, LocalDate until, Version seen) {
        seen.mustBe(version);
        if (attention == Attention.MUTED) {
            throw ProblemException.conflict("hot-issue-decided");
        }
        return decided(Attention.MUTED, properReason(why), until);
    }

    /** @throws ProblemException 409 unless it is muted */
    HotIssue unmuted(Version seen) {
        seen.mustBe(version);
        if (attention != Attention.MUTED) {
            throw ProblemException.conflict("hot-issue-not-muted");
        }
        return decided(Attention.OPEN, null, null);
    }

    private HotIssue decided(Attention decision, @Nullable String why, @Nullable LocalDate until) {
        return new HotIssue(
                id, place, subject, period, day, tally, score, level, decision, why, until, countedAt, version + 1);
    }

    private static String properReason(String given) {
        String reason = given.strip();
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON
                || length > LONGEST_REASON
                || reason.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            throw ProblemException.invalid("/reason", "hot.reason.form", SHORTEST_REASON, LONGEST_REASON);
        }
        return reason;
    }
}
