package org.linli.org.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;

/**
 * What a list of appointments is narrowed to; absent means not narrowed.
 *
 * @param within only those in this unit or one below
 * @param openOn only those that have not ended by this day
 * @param after the last id of the page before; lists run from the newest to the oldest
 */
public record AppointmentFilter(
        @Nullable UnitId within,
        @Nullable AccountId account,
        @Nullable Role role,
        @Nullable LocalDate openOn,
        @Nullable UUID after) {}
