package org.linli.volunteer.team;

import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.web.ProblemException;
import org.linli.volunteer.roster.Volunteer;
import org.linli.volunteer.roster.VolunteerDesk;
import org.linli.volunteer.roster.VolunteerId;
import org.springframework.stereotype.Component;

/**
 * Who may be in a team: an active volunteer who serves in the subtree of the team's unit. So whoever sees the team sees
 * its members, and nobody needs to look into another unit to know them.
 */
@Component
class MemberRules {

    private final VolunteerDesk volunteers;
    private final Places places;

    MemberRules(VolunteerDesk volunteers, Places places) {
        this.volunteers = volunteers;
        this.places = places;
    }

    /**
     * Holds the volunteer as they are until the transaction ends, so that nobody joins who leaves at the same moment.
     *
     * @throws ProblemException 422 at the field
     */
    void requireAcceptable(String field, VolunteerId id, Place unit) {
        Volunteer volunteer =
                volunteers.hold(id).orElseThrow(() -> ProblemException.invalid(field, "team.member.unknown"));
        if (!volunteer.isActive()) {
            throw ProblemException.invalid(field, "team.member.not-active");
        }
        long no = places.find(volunteer.unit()).map(Place::no).orElse(-1L);
        if (no < unit.no() || no > unit.noEnd()) {
            throw ProblemException.invalid(field, "team.member.elsewhere", unit.name());
        }
    }
}
