package org.linli.volunteer.roster;

import java.time.LocalDate;
import org.linli.platform.places.UnitId;

/** Said within the service, in the transaction of the move: teams that do not reach the new unit let the volunteer go. */
public record VolunteerMoved(VolunteerId id, UnitId to, LocalDate day) {}
