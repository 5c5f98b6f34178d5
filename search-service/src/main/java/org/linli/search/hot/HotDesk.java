package org.linli.search.hot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with what grows (S4): look at it, say that it is seen to, or that they want to hear no more for a while. */
@Service
public class HotDesk {

    private final HotRanking ranking;
    private final HotDetails details;
    private final HotIssues issues;
    private final HeatThresholds thresholds;
    private final Places places;
    private final AuditLog audit;
    private final Clock clock;

    HotDesk(
            HotRanking ranking,
            HotDetails details,
            HotIssues issues,
            HeatThresholds thresholds,
            Places places,
            AuditLog audit,
            Clock clock) {
        this.ranking = ranking;
        this.details = details;
        this.issues = issues;
        this.thresholds = thresholds;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the caller may not see it */
    @Transactional(readOnly = true)
    public HotRecord show(HotIssueId id) {
        ListedIssue listed = ranking.require(id);
        HotIssue issue = listed.issue();
        Place place = listed.place();
        return new HotRecord(
                listed,
                HeatScore.of(issue.tally()),
                thresholds.holding(place.id(), thresholds.all()).thresholds(),
                details.days(id),
                details.below(issue, place),
                details.states(issue, place),
                details.groups(issue, place),
                details.steps(id));
    }

    /**
     * Where its period's opinions are about.
     *
     * @throws ProblemException 404 when the caller may not see it
     */
    @Transactional(readOnly = true)
    public HotPoints points(HotIssueId id) {
        ListedIssue listed = ranking.require(id);
        return details.points(listed.issue(), listed.place());
    }

    /**
     * Somebody sees to it: nobody else need be reminded, until it gets hotter or is calm again.
     *
     * @throws ProblemException 409 unless it is hot and undecided, 412 when it was changed meanwhile
     */
    @Transactional
    public HotRecord acknowledge(HotIssueId id, Version seen, String reason) {
        return keep(locked(id).acknowledged(reason, seen), HotStep.What.ACKNOWLEDGED, "hot-issue.acknowledge");
    }

    /**
     * Nobody is told of it for some days; it is counted all the same.
     *
     * @param days 1 to {@value HotIssue#MOST_MUTED_DAYS}, today included
     * @throws ProblemException 409 when it is muted already, 412 as above
     */
    @Transactional
    public HotRecord mute(HotIssueId id, Version seen, String reason, int days) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).plusDays(days);
        return keep(locked(id).muted(reason, until, seen), HotStep.What.MUTED, "hot-issue.mute");
    }

    /** @throws ProblemException 409 unless it is muted, 412 as above */
    @Transactional
    public HotRecord unmute(HotIssueId id, Version seen) {
        return keep(locked(id).unmuted(seen), HotStep.What.UNMUTED, "hot-issue.unmute");
    }

    /** Lets the next round begin at once, or right after the one under way. */
    @Transactional
    public void recount() {
        issues.wish(clock.instant());
        audit.record(new AuditEntry("hot-issues.recount", "hot-issues", "city", null, Map.of()));
    }

    private HotIssue locked(HotIssueId id) {
        return issues.lock(id).orElseThrow(() -> ProblemException.notFound("hot-issue"));
    }

    private HotRecord keep(HotIssue issue, HotStep.What what, String action) {
        Scope scope = Scope.required();
        issues.keepDecision(issue);
        issues.add(new HotStep(
                issue.id(),
                issue.version(),
                what,
                clock.instant(),
                issue.level(),
                issue.score(),
                scope.caller().subject(),
                unit(scope, issue.place()),
                issue.reason()));
        audit.record(new AuditEntry(
                action,
                "hot-issue",
                issue.id().toString(),
                issue.place(),
                Map.of("level", issue.level().name(), "score", issue.score())));
        return show(issue.id());
    }

    /** The nearest unit at or above the place in which the caller holds the role. */
    private UnitId unit(Scope scope, UnitId place) {
        Set<UnitId> held = new HashSet<>(scope.units());
        return places.lineage(place).reversed().stream()
                .map(Place::id)
                .filter(held::contains)
                .findFirst()
                .orElseGet(() -> scope.units().getFirst());
    }
}
