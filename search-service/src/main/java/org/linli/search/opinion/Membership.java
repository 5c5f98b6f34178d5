package org.linli.search.opinion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which opinions belong to which group: each to one at most, and only once screened. For the groups themselves; within
 * their transaction, where what is to be changed stays locked, in the order of ids, so that no two wait for each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Membership {

    private final Opinions opinions;
    private final OpinionChanges changes;
    private final Clock clock;

    Membership(Opinions opinions, OpinionChanges changes, Clock clock) {
        this.opinions = opinions;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the caller may not see all of them */
    public List<Opinion> named(Set<OpinionId> ids) {
        List<Opinion> found = opinions.lockAll(ids);
        if (found.size() < ids.size()) {
            throw ProblemException.notFound("opinion");
        }
        return found;
    }

    /** Those of a group that the caller may see, to show them. */
    public List<Opinion> of(GroupId group) {
        return opinions.members(group);
    }

    /** The same, to change them. */
    public List<Opinion> held(GroupId group) {
        return opinions.lockMembers(group);
    }

    /** @throws ProblemException 409 when one is not screened, is decided, or is in a group already */
    public void join(List<Opinion> joining, GroupId group) {
        for (Opinion opinion : joining) {
            Opinion grouped = opinion.grouped(group);
            changes.keep(
                    grouped,
                    OpinionStep.What.GROUPED,
                    null,
                    clock.instant(),
                    new OpinionMoved.Grouped(grouped.id(), grouped.place(), group, grouped.version()),
                    Map.of("group", group.toString()));
        }
    }

    /** From the group they are in into another, whatever became of them. */
    public void move(List<Opinion> moving, GroupId group) {
        for (Opinion opinion : moving) {
            Opinion moved = opinion.regrouped(group);
            changes.keep(
                    moved,
                    OpinionStep.What.REGROUPED,
                    null,
                    clock.instant(),
                    new OpinionMoved.Grouped(moved.id(), moved.place(), group, moved.version()),
                    Map.of("group", group.toString()));
        }
    }

    /** @throws ProblemException 409 when one was decided already */
    public void takeOut(List<Opinion> leaving) {
        for (Opinion opinion : leaving) {
            Opinion alone = opinion.takenOut();
            changes.keep(
                    alone,
                    OpinionStep.What.TAKEN_OUT,
                    null,
                    clock.instant(),
                    new OpinionMoved.TakenOut(alone.id(), alone.place(), alone.version()),
                    Map.of());
        }
    }
}
