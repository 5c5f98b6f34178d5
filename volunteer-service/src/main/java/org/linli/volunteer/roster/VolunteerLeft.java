package org.linli.volunteer.roster;

import java.time.LocalDate;

/** Said within the service, in the transaction of the leaving, so that teams let the volunteer go in the same one. */
public record VolunteerLeft(VolunteerId id, LocalDate day) {}
