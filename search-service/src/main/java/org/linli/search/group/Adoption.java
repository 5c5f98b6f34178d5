package org.linli.search.group;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.search.matter.MatterDraft;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;
import org.linli.search.opinion.ActedBy;
import org.linli.search.opinion.GroupId;

/**
 * What a group is adopted into (采纳): a matter that is asked for, and followed once it is known. Asked for again in the same
 * words it keeps its id, by which property-service knows that it is the same request; in other words it takes another, and
 * property-service knows by the group that there is a matter already.
 *
 * @param again whether it was asked for before without anybody knowing what came of it
 * @param pending how it goes on while nobody knows what came of it
 * @param followed absent until it is known that there is a matter
 */
public record Adoption(
        UUID id,
        GroupId group,
        MatterDraft draft,
        ActedBy by,
        Instant askedAt,
        boolean again,
        Pending pending,
        @Nullable Followed followed) {

    /** What one waits for whose outcome nobody knows. */
    public enum Waiting {
        /** It is asked for again by itself. */
        GOING_ON,
        /** property-service opens none: whoever may adopt is to look into it. */
        REFUSED,
        /** It was asked for again for a day in vain: whoever may adopt is to ask again. */
        UNHEARD
    }

    /**
     * What the service does by itself about a matter that was asked for and not heard of.
     *
     * @param since when it was asked for first; whoever asks again does not make it any younger
     * @param mandate the token that whoever asked came with, sealed; absent once it is of no more use
     * @param nextTry when it asks again; absent when it does not
     * @param refused why property-service opens none
     */
    public record Pending(
            Instant since,
            @Nullable Sealed mandate,
            @Nullable Instant nextTry,
            @Nullable String refused) {

        static Pending from(Instant asked) {
            return new Pending(asked, null, null, null);
        }
    }

    /**
     * The matter there is, since when, and where it stands.
     *
     * @param unit where it lies; absent for one adopted by a version that did not keep it, until more is told of it
     */
    public record Followed(MatterId matter, @Nullable UnitId unit, Instant since, MatterStanding standing) {}

    static Adoption asked(GroupId group, MatterDraft draft, ActedBy by, Instant now) {
        return new Adoption(UuidCreator.getTimeOrderedEpoch(), group, draft, by, now, false, Pending.from(now), null);
    }

    Adoption askedAgain(MatterDraft words, ActedBy who, Instant now) {
        UUID same = words.equals(draft) ? id : UuidCreator.getTimeOrderedEpoch();
        return new Adoption(same, group, words, who, now, true, Pending.from(pending.since()), null);
    }

    /** Should nobody hear of it, it goes on by itself. */
    Adoption goingOn(@Nullable Sealed mandate, Instant firstTry) {
        return mandate == null
                ? this
                : new Adoption(
                        id,
                        group,
                        draft,
                        by,
                        askedAt,
                        again,
                        new Pending(pending.since(), mandate, firstTry, null),
                        followed);
    }

    /**
     * Whether what is told of a matter is about this one: the one that is followed, or the one that was asked for, which
     * lies where it was asked for.
     *
     * @throws MisplacedMatterException when it is the one that is followed, and is said to lie elsewhere
     */
    boolean isAbout(MatterId matter, UnitId unit) {
        if (followed == null) {
            return draft.unit().equals(unit);
        }
        if (!followed.matter().equals(matter)) {
            return false;
        }
        if (followed.unit() != null && !followed.unit().equals(unit)) {
            throw new MisplacedMatterException(group, matter, followed.unit(), unit);
        }
        return true;
    }

    /** Absent once it is known that there is a matter. */
    public Optional<Waiting> waiting() {
        if (followed != null) {
            return Optional.empty();
        }
        if (pending.refused() != null) {
            return Optional.of(Waiting.REFUSED);
        }
        return Optional.of(pending.nextTry() == null ? Waiting.UNHEARD : Waiting.GOING_ON);
    }
}
