package org.linli.platform.scope;

import java.util.List;
import java.util.Set;
import org.linli.platform.places.UnitId;

/**
 * Who is calling: a person or a street's own system, with all appointments of the token.
 *
 * @param subject stable id of the account or client, the token's {@code sub}
 * @param name what to show of it
 * @param appointments every role it holds, and where
 */
public record Caller(String subject, String name, List<Appointment> appointments) {

    public Caller {
        appointments = List.copyOf(appointments);
    }

    /** The units in which the caller holds at least one of these roles; empty when none. */
    public List<UnitId> unitsWith(Set<Role> roles) {
        return appointments.stream()
                .filter(appointment -> roles.contains(appointment.role()))
                .map(Appointment::unit)
                .distinct()
                .toList();
    }
}
