package org.linli.search.group;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * @param followed absent until it is known that there is a matter
 */
public record Adoption(
        UUID id,
        GroupId group,
        MatterDraft draft,
        ActedBy by,
        Instant askedAt,
        boolean again,
        @Nullable Followed followed) {

    /** The matter there is, since when, and where it stands. */
    public record Followed(MatterId matter, Instant since, MatterStanding standing) {}

    static Adoption asked(GroupId group, MatterDraft draft, ActedBy by, Instant now) {
        return new Adoption(UuidCreator.getTimeOrderedEpoch(), group, draft, by, now, false, null);
    }

    Adoption askedAgain(MatterDraft words, ActedBy who, Instant now) {
        UUID same = words.equals(draft) ? id : UuidCreator.getTimeOrderedEpoch();
        return new Adoption(same, group, words, who, now, true, null);
    }

    Adoption following(MatterId matter, MatterStanding standing, Instant now) {
        Instant since = followed == null ? now : followed.since();
        return new Adoption(id, group, draft, by, askedAt, again, new Followed(matter, since, standing));
    }
}
