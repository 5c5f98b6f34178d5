package org.linli.org.account;

import java.util.List;
import java.util.UUID;
import org.linli.platform.scope.Appointment;

/**
 * Whoever a token is made for: an active account or client with what it is appointed to today.
 *
 * @param id the token's {@code sub}
 * @param loginName the login name of a person, the client id of a system
 * @param name what to show
 * @param mustChangePassword whether a person must first choose a new password; never for a system
 */
public record Bearer(
        UUID id, String loginName, String name, boolean mustChangePassword, List<Appointment> appointments) {

    public Bearer {
        appointments = List.copyOf(appointments);
    }
}
