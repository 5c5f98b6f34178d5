package org.linli.portal.signin;

import java.util.Arrays;
import java.util.List;

/**
 * Who is signed in here, as the token says it; nothing has to be up to know it.
 *
 * @param id of the account
 * @param appointments what they are appointed to, the most telling first
 */
public record Person(String id, String name, List<Appointment> appointments) {

    /** @param unit whose subtree it is good for */
    public record Appointment(String unit, Role role) {}

    /** Whether they hold one of the roles anywhere. What they may do where, the services decide. */
    public boolean holds(Role... roles) {
        return appointments.stream()
                .anyMatch(appointment -> Arrays.asList(roles).contains(appointment.role()));
    }

    /** What fits into a round picture of 28 pixels: the given name, or the first letters. */
    public String initials() {
        String plain = name.strip();
        boolean han = plain.codePoints().allMatch(Character::isIdeographic);
        if (han) {
            return plain.length() == 3 ? plain.substring(1) : plain.substring(0, Math.min(2, plain.length()));
        }
        return plain.length() > 2 ? plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) : plain;
    }
}
