package org.linli.search.group;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.search.opinion.ActedBy;
import org.linli.search.opinion.GroupId;

/** Keeps what happened to a group: its step in the timeline, its event and its entry in the audit. */
class GroupHistory {

    private final IssueGroups groups;
    private final Places places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    GroupHistory(IssueGroups groups, Places places, Outbox outbox, AuditLog audit, Clock clock) {
        this.groups = groups;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Within the transaction that changed it, done by the caller.
     *
     * @param count of opinions it was about
     */
    void happened(IssueGroup group, GroupStep.What what, int count, @Nullable GroupId other) {
        happened(group, what, count, other, caller(group.place()));
    }

    /** The same, done by somebody who need not be calling. */
    void happened(IssueGroup group, GroupStep.What what, int count, @Nullable GroupId other, ActedBy by) {
        groups.add(
                new GroupStep(group.id(), group.version(), what, clock.instant(), by.actor(), by.unit(), count, other));
        outbox.publish(event(group));
        audit.record(new AuditEntry(
                "group.change",
                "group",
                group.id().toString(),
                group.place(),
                Map.of("what", what.name(), "count", count, "members", group.members())));
    }

    private static GroupEvent event(IssueGroup group) {
        if (group.dissolvedAt() != null) {
            return new GroupEvent.Dissolved(group.id(), group.place(), group.version());
        }
        return group.version() == 1
                ? new GroupEvent.Confirmed(group.id(), group.place(), group.members(), group.version())
                : new GroupEvent.Changed(group.id(), group.place(), group.members(), group.version());
    }

    /** The caller, in the name of the nearest unit at or above a place in which they hold the role. */
    ActedBy caller(UnitId place) {
        Scope scope = Scope.required();
        return new ActedBy(scope.caller().subject(), unit(scope, place));
    }

    private UnitId unit(Scope scope, UnitId place) {
        Set<UnitId> held = new HashSet<>(scope.units());
        return places.lineage(place).reversed().stream()
                .map(Place::id)
                .filter(held::contains)
                .findFirst()
                .orElseGet(() -> scope.units().getFirst());
    }
}
