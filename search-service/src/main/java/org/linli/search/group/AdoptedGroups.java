package org.linli.search.group;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;
import org.linli.search.opinion.ActedBy;
import org.linli.search.opinion.Following;
import org.linli.search.opinion.GroupId;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Groups and the matters they were adopted into. All opinions of a group follow, whoever may see which, so that this runs
 * as the machinery. What is known already does nothing: the answer of property-service and its events come in any order,
 * and each of them is enough.
 */
class AdoptedGroups {

    /** In whose name opinions follow what happened to their matter: which post it was, property-service knows. */
    private static final String ACTOR = "property-service";

    private final IssueGroups groups;
    private final Adoptions adoptions;
    private final GroupHistory history;
    private final Following following;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AdoptedGroups(
            IssueGroups groups,
            Adoptions adoptions,
            GroupHistory history,
            Following following,
            TransactionTemplate transaction,
            Clock clock) {
        this.groups = groups;
        this.adoptions = adoptions;
        this.history = history;
        this.following = following;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * property-service has this matter for the group.
     *
     * @param unit where the matter lies
     */
    void adopted(GroupId id, MatterId matter, UnitId unit, MatterStanding standing) {
        transaction.executeWithoutResult(_ ->
                asked(id).ifPresent(asked -> follow(asked, new Told(matter, unit, standing))));
    }

    /**
     * A matter that says it came from the group has come to stand so. One that nobody asked for in its name is none of the
     * group's business: whoever opens a matter need not see what they say it came from.
     *
     * @param unit where the matter lies
     * @throws MisplacedMatterException when it is the one that the group follows, and that lies elsewhere
     */
    void happened(GroupId id, MatterId matter, UnitId unit, MatterStanding standing) {
        transaction.executeWithoutResult(_ -> asked(id)
                .filter(asked -> asked.adoption().isAbout(matter, unit))
                .ifPresent(asked -> follow(asked, new Told(matter, unit, standing))));
    }

    private record Asked(IssueGroup group, Adoption adoption) {}

    private record Told(MatterId matter, UnitId unit, MatterStanding standing) {

        Adoption.Followed followedSince(Instant since) {
            return new Adoption.Followed(matter, unit, since, standing);
        }
    }

    private Optional<Asked> asked(GroupId id) {
        return groups.lock(id).flatMap(group -> adoptions.find(id).map(adoption -> new Asked(group, adoption)));
    }

    private void follow(Asked asked, Told told) {
        IssueGroup group = asked.group();
        Adoption adoption = asked.adoption();
        MatterStanding standing = told.standing();
        Adoption.Followed known = adoption.followed();
        if (known == null) {
            IssueGroup adopted = adopt(group, adoption, told);
            if (standing.state() != MatterStanding.State.OPEN) {
                move(adopted, adoption, told.matter(), standing);
            }
        } else if (known.matter().equals(told.matter())
                && standing.version() > known.standing().version()) {
            adoptions.follow(group.id(), told.followedSince(known.since()));
            move(group, adoption, told.matter(), standing);
        }
    }

    private IssueGroup adopt(IssueGroup group, Adoption adoption, Told told) {
        IssueGroup adopted = group.following(told.standing());
        groups.save(adopted);
        adoptions.follow(group.id(), told.followedSince(clock.instant()));
        int count = following.adopt(group.id(), told.matter(), adoption.by());
        history.happened(adopted, GroupStep.What.ADOPTED, count, null, adoption.by());
        return adopted;
    }

    private void move(IssueGroup group, Adoption adoption, MatterId matter, MatterStanding standing) {
        ActedBy by = new ActedBy(ACTOR, adoption.draft().unit());
        IssueGroup moved = group.following(standing);
        groups.save(moved);
        following.follow(group.id(), matter, standing, by);
        history.happened(moved, what(standing.state()), moved.members(), null, by);
    }

    private static GroupStep.What what(MatterStanding.State state) {
        return switch (state) {
            case OPEN -> GroupStep.What.MATTER_REOPENED;
            case ANSWERED -> GroupStep.What.MATTER_ANSWERED;
            case SETTLED -> GroupStep.What.MATTER_SETTLED;
            case DECLINED -> GroupStep.What.MATTER_DECLINED;
        };
    }
}
