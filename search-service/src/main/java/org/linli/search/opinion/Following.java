package org.linli.search.opinion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Event;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;

/**
 * Opinions that follow the matter into which their group was adopted. Within the transaction that holds the group's lock;
 * the bean qualified {@code jobs} moves all of them, whoever may see which.
 */
public class Following {

    private final Opinions opinions;
    private final OpinionChanges changes;
    private final Clock clock;

    Following(Opinions opinions, OpinionChanges changes, Clock clock) {
        this.opinions = opinions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * From now on the group's undecided opinions follow the matter. What was decided by itself before stays so.
     *
     * @return how many
     */
    public int adopt(GroupId group, MatterId matter, ActedBy by) {
        List<Opinion> undecided = opinions.lockMembers(group).stream()
                .filter(opinion -> opinion.state() == OpinionState.GROUPED)
                .toList();
        for (Opinion opinion : undecided) {
            Opinion adopted = opinion.adopted(matter);
            changes.keep(
                    adopted,
                    OpinionStep.What.ADOPTED,
                    null,
                    clock.instant(),
                    new OpinionMoved.Adopted(adopted.id(), adopted.place(), matter, adopted.version()),
                    Map.of("matter", matter.toString()),
                    by);
        }
        return undecided.size();
    }

    /** Brings all that follow the matter to where it stands. */
    public void follow(GroupId group, MatterId matter, MatterStanding standing, ActedBy by) {
        opinions.lockMembers(group).stream()
                .filter(opinion -> matter.equals(opinion.matter()))
                .forEach(opinion -> bring(opinion, matter, standing, by));
    }

    private void bring(Opinion opinion, MatterId matter, MatterStanding standing, ActedBy by) {
        switch (standing.state()) {
            case OPEN -> {
                if (opinion.state() != OpinionState.ADOPTED) {
                    Opinion open = opinion.standing(standing);
                    var event = new OpinionMoved.Reopened(open.id(), open.place(), matter, open.version());
                    keep(open, OpinionStep.What.REOPENED, null, event, by);
                }
            }
            case ANSWERED -> answered(opinion, standing, by);
            case SETTLED -> {
                // How comes first, also for one that missed that it was answered.
                Opinion settled = answered(opinion, standing, by).standing(standing);
                var event = new OpinionMoved.Settled(settled.id(), settled.place(), matter, settled.version());
                keep(settled, OpinionStep.What.SETTLED, null, event, by);
            }
            case DECLINED -> {
                Opinion declined = opinion.standing(standing);
                var event = new OpinionMoved.Declined(declined.id(), declined.place(), declined.version());
                keep(declined, OpinionStep.What.DECLINED, standing.reason(), event, by);
            }
        }
    }

    private Opinion answered(Opinion opinion, MatterStanding standing, ActedBy by) {
        if (opinion.state() == OpinionState.ANSWERED && Objects.equals(opinion.reply(), standing.answer())) {
            return opinion;
        }
        Opinion answered = opinion.standing(standing);
        var event = new OpinionMoved.Answered(answered.id(), answered.place(), answered.version());
        keep(answered, OpinionStep.What.ANSWERED, standing.answer(), event, by);
        return answered;
    }

    private void keep(Opinion opinion, OpinionStep.What what, @Nullable String words, Event event, ActedBy by) {
        Map<String, Object> detail = Map.of("matter", String.valueOf(opinion.matter()));
        changes.keep(opinion, what, words, clock.instant(), event, detail, by);
    }
}
