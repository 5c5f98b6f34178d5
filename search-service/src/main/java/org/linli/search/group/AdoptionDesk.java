package org.linli.search.group;

import java.util.List;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.matter.MatterDraft;
import org.linli.search.matter.MatterOffice;
import org.linli.search.matter.Opening;
import org.linli.search.opinion.GroupId;
import org.linli.search.opinion.OpinionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Adopts opinions into a matter of property-service (采纳). Two services, so two transactions and a call between them:
 * that it is asked for is written first, then asked, then what came of it is written. Whatever breaks in between leaves a
 * group that is 采纳中, which the next press or the event of the matter completes; never two matters.
 */
@Service
public class AdoptionDesk {

    private final AdoptionRequests requests;
    private final MatterOffice office;
    private final AdoptedGroups groups;
    private final GroupDesk desk;
    private final AdoptionMetrics metrics;

    AdoptionDesk(
            AdoptionRequests requests,
            MatterOffice office,
            AdoptedGroups groups,
            GroupDesk desk,
            AdoptionMetrics metrics) {
        this.requests = requests;
        this.office = office;
        this.groups = groups;
        this.desk = desk;
        this.metrics = metrics;
    }

    /**
     * Adopts a group.
     *
     * @throws ProblemException 409 when it was adopted, nothing in it is undecided, or property-service refuses; 412 when
     *     it has changed; 422 naming each field that breaks a rule; 503 when property-service is away, and the group is as
     *     before, or did not say, and the group waits for that
     */
    public GroupDesk.Shown adopt(GroupId id, Version seen, MatterDraft draft) {
        return carryOut(requests.ask(id, seen, draft));
    }

    /** Adopts one opinion, which becomes a group that others may join. */
    public GroupDesk.Shown adopt(OpinionId id, Version seen, MatterDraft draft) {
        return carryOut(requests.askFor(id, seen, draft));
    }

    private GroupDesk.Shown carryOut(AdoptionRequests.Asked asked) {
        Adoption adoption = asked.adoption();
        GroupId group = adoption.group();
        Opening opening = office.open(adoption.id(), adoption.draft(), group.value(), asked.count());
        metrics.tried(AdoptionMetrics.By.PERSON, opening);
        switch (opening) {
            case Opening.Opened(var matter, var unit, var standing) -> groups.adopted(group, matter, unit, standing);
            case Opening.Refused(var why) -> {
                requests.refused(adoption, why == null ? "" : why);
                throw ProblemException.conflict("matter-refused", why == null ? "" : why);
            }
            case Opening.Unreached _ -> {
                requests.takeBack(adoption);
                throw away(adoption.again() ? "matters-unsure" : "matters-away");
            }
            case Opening.Unsure _ -> throw away("matters-unsure");
        }
        return desk.show(group);
    }

    private static ProblemException away(String slug) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, slug, List.of(), List.of());
    }
}
