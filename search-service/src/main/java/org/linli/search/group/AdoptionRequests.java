package org.linli.search.group;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linli.platform.places.Places;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.matter.MatterDraft;
import org.linli.search.opinion.GroupId;
import org.linli.search.opinion.Membership;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down that a matter is asked for before it is asked for, and takes that back when there will be none: so that
 * whatever breaks in between is found and gone on with.
 */
@Component
class AdoptionRequests {

    /**
     * What is asked for.
     *
     * @param count how many said it
     */
    record Asked(Adoption adoption, int count) {}

    private final IssueGroups groups;
    private final Adoptions adoptions;
    private final GroupHistory history;
    private final Membership membership;
    private final Places places;
    private final Entrusting goingOn;
    private final Clock clock;

    AdoptionRequests(
            IssueGroups groups,
            Adoptions adoptions,
            GroupHistory history,
            Membership membership,
            Places places,
            Entrusting goingOn,
            Clock clock) {
        this.groups = groups;
        this.adoptions = adoptions;
        this.history = history;
        this.membership = membership;
        this.places = places;
        this.goingOn = goingOn;
        this.clock = clock;
    }

    /**
     * For a group, from now on kept from all other changes.
     *
     * @throws ProblemException 409 when nothing in it is undecided, or it was adopted already
     */
    @Transactional
    Asked ask(GroupId id, Version seen, MatterDraft given) {
        IssueGroup before = groups.lock(id).orElseThrow(() -> ProblemException.notFound("group"));
        IssueGroup asking = before.asking(seen);
        MatterDraft draft = within(given);
        List<Opinion> members = membership.held(id);
        before.mustBeSeenWhole(members.size());
        if (members.stream().noneMatch(opinion -> opinion.state() == OpinionState.GROUPED)) {
            throw ProblemException.conflict("group-decided");
        }
        groups.save(asking);
        return write(asking, draft);
    }

    /**
     * For one opinion, which becomes a group of its own.
     *
     * @throws ProblemException 409 unless it is screened, undecided and in no group
     */
    @Transactional
    Asked askFor(OpinionId id, Version seen, MatterDraft given) {
        List<Opinion> alone = membership.named(Set.of(id));
        Opinion opinion = alone.getFirst();
        seen.mustBe(opinion.version());
        MatterDraft draft = within(given);
        IssueGroup group = IssueGroup.ofOne(opinion.place(), draft.title(), clock.instant());
        groups.add(group);
        membership.join(alone, group.id());
        return write(group, draft);
    }

    /**
     * There is no matter: everything is as before. Not when it was asked for before this, since that may have come to
     * something that nobody knows of yet.
     */
    @Transactional
    void takeBack(Adoption asked) {
        IssueGroup group = groups.lock(asked.group()).orElseThrow(() -> ProblemException.notFound("group"));
        if (asked.again() || group.state() != IssueGroup.State.ADOPTING) {
            return;
        }
        IssueGroup open = group.notAdopted(clock.instant());
        groups.save(open);
        adoptions.remove(group.id());
        if (open.dissolvedAt() != null) {
            membership.takeOut(membership.held(group.id()));
        }
        history.happened(open, GroupStep.What.NOT_ADOPTED, group.members(), null);
    }

    /**
     * property-service opens none. What was asked for for the first time is taken back; what was asked for before stays,
     * with the reason, and nobody goes on with it by themselves.
     */
    @Transactional
    void refused(Adoption asked, String why) {
        if (asked.again()) {
            adoptions.refused(asked, why);
        } else {
            takeBack(asked);
        }
    }

    private Asked write(IssueGroup group, MatterDraft draft) {
        var caller = history.caller(group.place());
        Adoption adoption = adoptions
                .find(group.id())
                .map(earlier -> earlier.askedAgain(draft, caller, clock.instant()))
                .orElseGet(() -> Adoption.asked(group.id(), draft, caller, clock.instant()));
        adoptions.put(
                adoption.goingOn(goingOn.mandate(group.id()), clock.instant().plus(goingOn.firstTry())));
        history.happened(group, GroupStep.What.ADOPTING, group.members(), null);
        return new Asked(adoption, group.members());
    }

    private MatterDraft within(MatterDraft given) {
        MatterDraft draft = given.proper();
        if (!places.inScope(draft.unit())) {
            throw ProblemException.invalid("/unit", "opinion.place-unknown");
        }
        return draft;
    }
}
