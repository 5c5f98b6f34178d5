package org.linli.volunteer.team.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.volunteer.roster.VolunteerId;
import org.linli.volunteer.team.Team;
import org.linli.volunteer.team.TeamChanges;
import org.linli.volunteer.team.TeamDraft;
import org.linli.volunteer.team.TeamKind;
import org.linli.volunteer.team.TeamRole;

/** What callers say of a team. */
final class TeamRequest {

    private TeamRequest() {}

    /** A new team. */
    @Schema(name = "TeamFounding")
    record Found(
            @NotNull @Schema(description = "An open unit: where it belongs")
            UUID unit,

            @NotNull TeamKind kind,

            @NotNull
            @Size(max = 200)
            @Schema(description = "1 to 60 characters, unique among the working teams of its unit")
            String name,

            @Nullable
            @Size(max = 200)
            @Schema(description = "An office or a duty telephone, never a person's; at most 100 characters")
            String contact,

            @Nullable @Schema(description = "Today unless given, never in the future")
            LocalDate foundedOn,

            @Nullable @Schema(description = "An active volunteer who serves in the unit's subtree")
            UUID captain,

            @Nullable
            @Size(max = Team.MOST_MEMBERS)
            @Schema(description = "Active volunteers who serve in the unit's subtree, beside the captain")
            List<@NotNull UUID> members) {

        TeamDraft draft() {
            return new TeamDraft(
                    new UnitId(unit),
                    kind,
                    name,
                    contact,
                    foundedOn,
                    captain == null ? null : new VolunteerId(captain),
                    members == null
                            ? List.of()
                            : members.stream().map(VolunteerId::new).toList());
        }
    }

    /** Many new teams. */
    @Schema(name = "TeamBatch")
    record FoundAll(
            @NotNull @Valid @Size(min = 1, max = 500) List<@NotNull Found> teams) {}

    /** Other particulars. What is absent stays as it is. */
    @Schema(name = "TeamChange")
    record Change(
            @Nullable @Schema(description = "Only where all members serve in its subtree")
            UUID unit,

            @Nullable TeamKind kind,
            @Nullable @Size(max = 200) String name,

            @Nullable @Size(max = 200) @Schema(description = "An empty one takes the contact away")
            String contact) {

        TeamChanges.Change change() {
            return new TeamChanges.Change(unit == null ? null : new UnitId(unit), kind, name, contact);
        }
    }

    /** Somebody who joins. */
    @Schema(name = "TeamJoining")
    record Join(
            @NotNull @Schema(description = "An active volunteer who serves in the subtree of the team's unit")
            UUID volunteer,

            @NotNull @Schema(description = "DEPUTY or MEMBER; a captain is appointed from among the members")
            TeamRole role,

            @Nullable @Schema(description = "Today unless given; not before the team's first day, not in the future")
            LocalDate since) {}

    /** Who leads from now on. */
    @Schema(name = "CaptainAppointment")
    record Appoint(
            @NotNull @Schema(description = "An active member of the team")
            UUID volunteer) {}

    /** The end of a team. */
    @Schema(name = "TeamDissolution")
    record Dissolve(
            @Nullable
            @Schema(description = "First day on which it no longer exists, not in the future; today unless given")
            LocalDate day) {}
}
