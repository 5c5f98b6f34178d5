package org.linli.volunteer.team;

import java.util.List;
import java.util.Map;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.volunteer.roster.VolunteerId;
import org.linli.volunteer.roster.VolunteerLeft;
import org.linli.volunteer.roster.VolunteerMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets volunteers go from their teams when they leave or serve elsewhere, in the transaction in which they do. */
@Component
class Farewells {

    private final TeamMembers members;
    private final Outbox outbox;
    private final AuditLog audit;

    Farewells(TeamMembers members, Outbox outbox, AuditLog audit) {
        this.members = members;
        this.outbox = outbox;
        this.audit = audit;
    }

    @EventListener
    void letGo(VolunteerLeft left) {
        tell(left.id(), members.endAllOf(left.id(), left.day()));
    }

    @EventListener
    void letGo(VolunteerMoved moved) {
        tell(moved.id(), members.endOutOfReach(moved.id(), moved.to(), moved.day()));
    }

    private void tell(VolunteerId volunteer, List<TeamMembers.Ended> ended) {
        for (TeamMembers.Ended each : ended) {
            outbox.publish(new TeamEvent.MemberLeft(each.team(), each.unit(), volunteer, each.role(), each.version()));
            audit.record(new AuditEntry(
                    "team.let-go",
                    "team",
                    each.team().toString(),
                    each.unit(),
                    Map.of(
                            "volunteer",
                            volunteer.toString(),
                            "role",
                            each.role().name())));
        }
    }
}
