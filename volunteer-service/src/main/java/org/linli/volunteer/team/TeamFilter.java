package org.linli.volunteer.team;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.text.ProperText;

/**
 * Which teams.
 *
 * @param within a unit and all below it; absent for the whole scope
 * @param works true for those that work, false for the dissolved; absent for both
 * @param captainVacant true for working teams without an active captain only
 * @param unitClosed true for working teams whose unit is closed only
 * @param text part of the name or the contact
 */
public record TeamFilter(
        @Nullable UnitId within,
        @Nullable TeamKind kind,
        @Nullable Boolean works,
        boolean captainVacant,
        boolean unitClosed,
        @Nullable String text) {

    public TeamFilter {
        text = text == null || text.isBlank() ? null : ProperText.of(text);
    }
}
