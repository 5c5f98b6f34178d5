package org.linli.org.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;

/**
 * An account holds a role in a unit and so in its subtree (任职). Made by an administrator, valid from its first day,
 * ended by setting its last; never rewritten, so that who could do what on any day stays known.
 *
 * @param from first day, Asia/Shanghai
 * @param to first day on which it no longer holds; absent while open-ended
 */
public record Appointment(
        UUID id,
        AccountId account,
        UnitId unit,
        Role role,
        LocalDate from,
        @Nullable LocalDate to,
        long version) {

    /** Whether it has not ended by this day; it may begin later. */
    boolean openOn(LocalDate day) {
        return to == null || to.isAfter(day);
    }
}
