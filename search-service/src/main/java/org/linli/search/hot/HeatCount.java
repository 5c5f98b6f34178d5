package org.linli.search.hot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Counts one part of the tree in the running transaction: what is there now, what of it has come to another level, and what
 * is no more. Counting twice changes nothing.
 */
@Component
class HeatCount {

    private final Tallies tallies;
    private final HotIssues issues;
    private final HeatThresholds thresholds;
    private final Outbox outbox;

    HeatCount(Tallies tallies, @Qualifier("jobs") HotIssues issues, HeatThresholds thresholds, Outbox outbox) {
        this.tallies = tallies;
        this.issues = issues;
        this.thresholds = thresholds;
        this.outbox = outbox;
    }

    /** Which subject at which place; a group is itself wherever it lies. */
    private record Key(HotSubject subject, Optional<UnitId> place) {

        static Key of(HotSubject subject, UnitId place) {
            return new Key(subject, subject.kind() == HotSubject.Kind.GROUP ? Optional.empty() : Optional.of(place));
        }
    }

    void count(PlaceRange range, HeatRounds.Round round, Instant now) {
        LocalDate first = tallies.firstDay(range).orElse(round.day());
        Map<UnitId, HeatThresholds.Holding> set = thresholds.all();
        Map<UnitId, Thresholds> holding = new HashMap<>();
        for (HeatPeriod period : HeatPeriod.values()) {
            int windows = period.windows(round.day(), first);
            List<Found> found = new ArrayList<>(tallies.categories(range, period, round.day(), windows));
            found.addAll(tallies.groups(range, period, round.day(), windows));
            Settling settling = new Settling(period, windows, round, now);
            settling.settle(
                    Found.toldOnce(found),
                    issues.lockAll(period, range, groups(found)),
                    place -> holding.computeIfAbsent(
                            place, unit -> thresholds.holding(unit, set).thresholds()));
        }
    }

    private static Set<GroupId> groups(List<Found> found) {
        Set<GroupId> groups = new HashSet<>();
        for (Found one : found) {
            if (one.subject() instanceof HotSubject.OfGroup(GroupId group)) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** One period of one part. */
    private final class Settling {

        private final HeatPeriod period;
        private final int windows;
        private final HeatRounds.Round round;
        private final Instant now;

        Settling(HeatPeriod period, int windows, HeatRounds.Round round, Instant now) {
            this.period = period;
            this.windows = windows;
            this.round = round;
            this.now = now;
        }

        void settle(List<Found> found, List<HotIssue> known, Function<UnitId, Thresholds> thresholdsAt) {
            Map<Key, HotIssue> before = new HashMap<>();
            known.forEach(issue -> before.put(Key.of(issue.subject(), issue.place()), issue));
            for (Found one : found) {
                HotIssue issue = Optional.ofNullable(before.remove(Key.of(one.subject(), one.place())))
                        .orElseGet(() -> HotIssue.of(one.place(), one.subject(), period, round.day(), now));
                keep(issue, one.place(), one.tally(), thresholdsAt.apply(one.place()));
            }
            // Of the rest nothing worth counting was said, or somebody nearer is told.
            before.values().stream()
                    .filter(issue -> issue.score() > 0 || issue.attention() != Attention.OPEN)
                    .forEach(issue ->
                            keep(issue, issue.place(), Tally.none(windows), thresholdsAt.apply(issue.place())));
        }

        private void keep(HotIssue before, UnitId place, Tally tally, Thresholds thresholds) {
            HotIssue after = before.counted(place, tally, thresholds, round.day(), now);
            issues.keepCounted(after, round.no());
            if (after.version() == before.version()) {
                return;
            }
            issues.add(HotStep.counted(before, after));
            if (after.tellsSince(before)) {
                outbox.publish(HotEvent.Heated.of(after));
            } else if (after.level() == HeatLevel.CALM && before.level() != HeatLevel.CALM) {
                outbox.publish(new HotEvent.Cooled(after.id(), after.place(), after.version()));
            }
        }
    }
}
