package org.linli.search.group;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.opinion.ActedBy;
import org.linli.search.opinion.Following;
import org.linli.search.opinion.GroupId;
import org.linli.search.opinion.Membership;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Screening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a clerk does with opinions that say the same (S3). A command on a group is a command on each of its opinions, in one
 * transaction: all of them or none.
 */
@Service
public class GroupDesk {

    /**
     * A group as it may be shown.
     *
     * @param adoption into what; absent while into nothing
     * @param opinions in the order in which they were taken in
     */
    public record Shown(IssueGroup group, @Nullable Adoption adoption, List<Opinion> opinions) {}

    private static final int MOST_STEPS = 200;

    private final IssueGroups groups;
    private final Adoptions adoptions;
    private final GroupHistory history;
    private final Membership membership;
    private final Following following;
    private final Screening screening;
    private final Places places;
    private final Clock clock;

    GroupDesk(
            IssueGroups groups,
            Adoptions adoptions,
            GroupHistory history,
            Membership membership,
            Following following,
            Screening screening,
            Places places,
            Clock clock) {
        this.groups = groups;
        this.adoptions = adoptions;
        this.history = history;
        this.membership = membership;
        this.following = following;
        this.screening = screening;
        this.places = places;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the caller may not see it */
    @Transactional(readOnly = true)
    public Shown show(GroupId id) {
        return shown(groups.find(id).orElseThrow(GroupDesk::unknown));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<GroupStep> timeline(GroupId id) {
        return groups.steps(groups.find(id).orElseThrow(GroupDesk::unknown).id(), MOST_STEPS);
    }

    /**
     * Confirms that these say the same.
     *
     * @throws ProblemException 404 when the caller may not see all of them; 409 when there are fewer than two, or one is
     *     not screened, decided, or in a group already
     */
    @Transactional
    public Shown confirm(String title, Set<OpinionId> ids) {
        List<Opinion> opinions = membership.named(ids);
        IssueGroup group = IssueGroup.confirmed(
                lowestAbove(opinions), IssueGroup.properTitle(title), opinions.size(), clock.instant());
        groups.add(group);
        membership.join(opinions, group.id());
        history.happened(group, GroupStep.What.CONFIRMED, opinions.size(), null);
        return shown(group);
    }

    /** These say so as well. In one that was adopted they follow its matter from now on, as far as that has come. */
    @Transactional
    public Shown join(GroupId id, Version seen, Set<OpinionId> ids) {
        IssueGroup before = locked(id);
        List<Opinion> members = whole(before);
        List<Opinion> joining = membership.named(ids);
        UnitId above =
                lowestAbove(Stream.concat(members.stream(), joining.stream()).toList());
        IssueGroup group = before.joined(joining.size(), above, seen);
        groups.save(group);
        membership.join(joining, id);
        history.happened(group, GroupStep.What.JOINED, joining.size(), null);
        follow(group);
        return shown(group);
    }

    /**
     * These do not say so after all: they are screened again and on their own. When all are taken out it is dissolved.
     *
     * @throws ProblemException 409 when one would be left alone, or one was decided already
     */
    @Transactional
    public Shown takeOut(GroupId id, Version seen, Set<OpinionId> ids) {
        IssueGroup before = locked(id);
        List<Opinion> leaving = among(whole(before), ids);
        IssueGroup group = before.left(leaving.size(), clock.instant(), seen);
        groups.save(group);
        membership.takeOut(leaving);
        history.happened(group, GroupStep.What.TAKEN_OUT, leaving.size(), null);
        return shown(group);
    }

    /**
     * These say something else, and the same among themselves: they become a group of their own.
     *
     * @return the new group
     * @throws ProblemException 409 when either would have fewer than two
     */
    @Transactional
    public Shown split(GroupId id, Version seen, String title, Set<OpinionId> ids) {
        IssueGroup before = locked(id);
        List<Opinion> leaving = among(whole(before), ids);
        before.mustBeOpen();
        IssueGroup rest = before.left(leaving.size(), clock.instant(), seen);
        if (rest.dissolvedAt() != null) {
            throw ProblemException.conflict("group-of-one");
        }
        IssueGroup own = IssueGroup.confirmed(
                lowestAbove(leaving), IssueGroup.properTitle(title), leaving.size(), clock.instant());
        groups.add(own);
        groups.save(rest);
        membership.move(leaving, own.id());
        history.happened(rest, GroupStep.What.SPLIT, leaving.size(), own.id());
        history.happened(own, GroupStep.What.SPLIT_OFF, leaving.size(), id);
        return shown(own);
    }

    /**
     * Both say the same: the other's opinions come into this one, and the other is dissolved.
     *
     * @throws ProblemException 409 when the other was adopted: its matter would be left without what it came from
     */
    @Transactional
    public Shown merge(GroupId id, Version seen, GroupId otherId) {
        if (id.equals(otherId)) {
            throw ProblemException.invalid("/other", "group.other.itself");
        }
        // In the order of ids, so that two who merge the same pair never wait for each other.
        boolean first = id.value().compareTo(otherId.value()) < 0;
        IssueGroup one = locked(first ? id : otherId);
        IssueGroup two = locked(first ? otherId : id);
        IssueGroup into = first ? one : two;
        IssueGroup other = first ? two : one;
        List<Opinion> staying = whole(into);
        List<Opinion> coming = whole(other);
        UnitId above =
                lowestAbove(Stream.concat(staying.stream(), coming.stream()).toList());
        IssueGroup merged = into.joined(coming.size(), above, seen);
        other.mustBeOpen();
        IssueGroup gone = other.left(coming.size(), clock.instant(), new Version(other.version()));
        groups.save(merged);
        groups.save(gone);
        membership.move(coming, id);
        history.happened(merged, GroupStep.What.MERGED, coming.size(), otherId);
        history.happened(gone, GroupStep.What.MERGED_AWAY, coming.size(), id);
        follow(merged);
        return shown(merged);
    }

    /** Answers all that are undecided in the same words. */
    @Transactional
    public Shown answer(GroupId id, Version seen, @Nullable String reply) {
        return decide(
                id, seen, GroupStep.What.ANSWERED, (opinion, version) -> screening.answer(opinion, version, reply));
    }

    /** Declines all that are undecided for the same reason. */
    @Transactional
    public Shown decline(GroupId id, Version seen, @Nullable String reason) {
        return decide(
                id, seen, GroupStep.What.DECLINED, (opinion, version) -> screening.decline(opinion, version, reason));
    }

    private Shown decide(GroupId id, Version seen, GroupStep.What what, BiConsumer<OpinionId, Version> decision) {
        IssueGroup before = locked(id);
        IssueGroup group = before.decided(seen);
        List<Opinion> undecided = whole(before).stream()
                .filter(opinion -> opinion.state() == OpinionState.GROUPED)
                .toList();
        if (undecided.isEmpty()) {
            throw ProblemException.conflict("group-decided");
        }
        undecided.forEach(opinion -> decision.accept(opinion.id(), new Version(opinion.version())));
        groups.save(group);
        history.happened(group, what, undecided.size(), null);
        return shown(group);
    }

    private IssueGroup locked(GroupId id) {
        return groups.lock(id).orElseThrow(GroupDesk::unknown);
    }

    /** @throws ProblemException 409 when one of its opinions has since moved out of the caller's scope */
    private List<Opinion> whole(IssueGroup group) {
        List<Opinion> members = membership.held(group.id());
        group.mustBeSeenWhole(members.size());
        return members;
    }

    /** Whoever comes into a group that was adopted follows its matter. */
    private void follow(IssueGroup group) {
        Adoption adoption = adoptions.find(group.id()).orElse(null);
        Adoption.Followed followed = adoption == null ? null : adoption.followed();
        if (followed != null) {
            ActedBy caller = history.caller(group.place());
            following.adopt(group.id(), followed.matter(), caller);
            following.follow(group.id(), followed.matter(), followed.standing(), caller);
        }
    }

    private static List<Opinion> among(List<Opinion> members, Set<OpinionId> ids) {
        Set<OpinionId> strangers = new HashSet<>(ids);
        members.forEach(member -> strangers.remove(member.id()));
        if (!strangers.isEmpty()) {
            throw ProblemException.conflict("opinion-not-in-group", strangers.size());
        }
        return members.stream().filter(member -> ids.contains(member.id())).toList();
    }

    /** @throws ProblemException 409 when that lies above the caller's scope: they hold several units */
    private UnitId lowestAbove(List<Opinion> opinions) {
        List<UnitId> above = List.of();
        for (UnitId place : opinions.stream().map(Opinion::place).distinct().toList()) {
            List<UnitId> lineage = places.lineage(place).stream().map(Place::id).toList();
            above = above.isEmpty() ? lineage : common(above, lineage);
        }
        UnitId lowest = above.isEmpty() ? null : above.getLast();
        if (lowest == null || !places.inScope(lowest)) {
            throw ProblemException.conflict("group-too-wide");
        }
        return lowest;
    }

    private static List<UnitId> common(List<UnitId> one, List<UnitId> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && Objects.equals(one.get(same), other.get(same))) {
            same++;
        }
        return one.subList(0, same);
    }

    private Shown shown(IssueGroup group) {
        return new Shown(group, adoptions.find(group.id()).orElse(null), membership.of(group.id()));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("group");
    }
}
