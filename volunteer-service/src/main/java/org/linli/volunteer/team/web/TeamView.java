package org.linli.volunteer.team.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.web.PlaceStep;
import org.linli.volunteer.roster.VolunteerDesk;
import org.linli.volunteer.roster.VolunteerState;
import org.linli.volunteer.team.Team;
import org.linli.volunteer.team.TeamDesk;
import org.linli.volunteer.team.TeamKind;
import org.linli.volunteer.team.TeamRole;

/** A team as callers see it. */
@Schema(name = "Team")
record TeamView(
        UUID id,

        @Schema(description = "The unit it belongs to") UUID unit,

        @Schema(description = "From the city down to that unit")
        List<PlaceStep> lineage,

        @Schema(description = "Whether that unit is closed: move or dissolve the team")
        boolean unitClosed,

        TeamKind kind,

        @Schema(example = "阳光花园维修队") String name,

        @Schema(description = "An office or a duty telephone, never a person's", example = "社区值班室 0546-8300001")
        @Nullable
        String contact,

        @Schema(description = "Absent when there is none") @Nullable
        CaptainView captain,

        @Schema(description = "Whether a working team has no active captain")
        boolean captainVacant,

        @Schema(description = "How many are in it now, the captain included")
        int members,

        @Schema(description = "First day on which it exists")
        LocalDate foundedOn,

        @Schema(description = "First day on which it no longer exists; absent while it works") @Nullable
        LocalDate dissolvedOn,

        @Schema(description = "Rises with each change of the team or of who is in it; the ETag holds it")
        long version) {

    static TeamView of(TeamDesk.Shown shown) {
        Team team = shown.team();
        return new TeamView(
                team.id().value(),
                team.unit().value(),
                PlaceStep.lineage(shown.lineage()),
                shown.unitClosed(),
                team.kind(),
                team.name(),
                team.contact(),
                CaptainView.of(shown.captain()),
                shown.captainVacant(),
                shown.members(),
                team.foundedOn(),
                team.dissolvedOn(),
                team.version());
    }

    /** Who leads a team. */
    @Schema(name = "TeamCaptain")
    record CaptainView(
            UUID volunteer,

            @Schema(description = "Masked; absent once deleted", example = "李＊＊") @Nullable
            String name) {

        static @Nullable CaptainView of(TeamDesk.@Nullable Captain captain) {
            return captain == null ? null : new CaptainView(captain.volunteer().value(), captain.name());
        }
    }

    /** Somebody who is or was in a team. */
    @Schema(name = "TeamMember")
    record MemberView(
            @Schema(description = "Of this time in the team; whoever comes back gets another")
            UUID id,

            UUID volunteer,

            @Schema(description = "Masked; absent once deleted, or when they serve outside your scope") @Nullable
            String name,

            @Schema(description = "Absent when they serve outside your scope") @Nullable
            VolunteerState state,

            TeamRole role,
            @Schema(description = "First day") LocalDate since,

            @Schema(description = "First day on which it is over; absent while it lasts") @Nullable
            LocalDate until) {

        static MemberView of(TeamDesk.ShownMember member) {
            VolunteerDesk.Shown volunteer = member.volunteer();
            return new MemberView(
                    member.id(),
                    member.volunteerId().value(),
                    volunteer == null ? null : volunteer.name(),
                    volunteer == null ? null : volunteer.volunteer().state(),
                    member.role(),
                    member.since(),
                    member.until());
        }
    }

    /** A team that a volunteer is or was in. */
    @Schema(name = "TeamMembership")
    record MembershipView(
            UUID team,
            String name,
            TeamKind kind,
            TeamRole role,
            @Schema(description = "First day") LocalDate since,

            @Schema(description = "First day on which it is over; absent while it lasts") @Nullable
            LocalDate until) {

        static MembershipView of(TeamDesk.Membership membership) {
            return new MembershipView(
                    membership.team().id().value(),
                    membership.team().name(),
                    membership.team().kind(),
                    membership.role(),
                    membership.since(),
                    membership.until());
        }
    }

    /** What became of one team of a batch. */
    @Schema(name = "FoundedTeam")
    record FoundedView(
            UUID id,

            @Schema(description = "Whether a team of that name worked in the unit already; it was left as it is")
            boolean known) {}

    /** What became of a batch, in its order. */
    @Schema(name = "FoundedTeams")
    record FoundedAll(List<FoundedView> teams) {}
}
