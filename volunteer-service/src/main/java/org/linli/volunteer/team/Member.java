package org.linli.volunteer.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.roster.VolunteerId;

/**
 * A time that somebody spends or spent in a team, in one role.
 *
 * @param id of the row; whoever comes back, or takes another role, gets another
 * @param since first day
 * @param until first day on which it is over; absent while it lasts
 */
record Member(
        UUID id,
        TeamId team,
        VolunteerId volunteer,
        TeamRole role,
        LocalDate since,
        @Nullable LocalDate until) {}
