package org.linli.volunteer.team.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.team.TeamFilter;
import org.linli.volunteer.team.TeamKind;

/** Which teams; the same for the list and the export. */
record TeamFilterParameters(
        @Schema(description = "A unit and all below it; the caller's whole scope unless given") @Nullable
        UUID within,

        @Nullable TeamKind kind,

        @Schema(description = "true: those that work; false: the dissolved; both unless given") @Nullable
        Boolean works,

        @Schema(description = "true: only working teams without an active captain") @Nullable
        Boolean captainVacant,

        @Schema(description = "true: only working teams whose unit is closed") @Nullable
        Boolean unitClosed,

        @Schema(description = "Part of the name or the contact")
        @Size(max = 60)
        @Pattern(regexp = "[^\\u0000-\\u001f]*")
        @Nullable
        String q) {

    TeamFilter filter() {
        return new TeamFilter(
                within == null ? null : new UnitId(within),
                kind,
                works,
                Boolean.TRUE.equals(captainVacant),
                Boolean.TRUE.equals(unitClosed),
                q);
    }
}
