package org.linli.volunteer.team.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.volunteer.roster.VolunteerDesk;
import org.linli.volunteer.roster.VolunteerId;
import org.linli.volunteer.team.TeamChanges;
import org.linli.volunteer.team.TeamDesk;
import org.linli.volunteer.team.TeamId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is and was in a team. A change of it is a change of the team, so it names the team's version. */
@RestController
@RequestMapping("/api/volunteer/v1")
@Tag(name = "members", description = "Who is and was in a team")
class MemberController {

    private final TeamDesk desk;
    private final TeamChanges changes;
    private final VolunteerDesk volunteers;

    MemberController(TeamDesk desk, TeamChanges changes, VolunteerDesk volunteers) {
        this.desk = desk;
        this.changes = changes;
        this.volunteers = volunteers;
    }

    @GetMapping("/teams/{id}/members")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listTeamMembers",
            summary = "Who is in a team, or who was",
            description = "Captain and deputies first, then by when they came. Names are masked.")
    CursorPage<TeamView.MemberView> members(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") @Parameter(description = "true: those who were in it") boolean past,
            @RequestParam(required = false) @Size(max = 2_000) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        CursorPage<TeamDesk.ShownMember> page = desk.members(new TeamId(id), past, cursor, limit);
        return new CursorPage<>(
                page.items().stream().map(TeamView.MemberView::of).toList(), page.next(), null);
    }

    @PostMapping("/teams/{id}/members")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "joinTeam",
            summary = "Take somebody into a team",
            description = "An active volunteer who serves in the subtree of its unit. Answers the team.")
    ResponseEntity<TeamView> join(
            @PathVariable UUID id, Version version, @Valid @RequestBody TeamRequest.Join request) {
        changes.join(new TeamId(id), new VolunteerId(request.volunteer()), request.role(), request.since(), version);
        return answer(id);
    }

    @DeleteMapping("/teams/{id}/members/{volunteer}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "leaveTeam",
            summary = "Let somebody go from a team",
            description =
                    "Today. Their time in it stays to be read; without its captain the team is shown as waiting for "
                            + "one. Answers the team.")
    ResponseEntity<TeamView> letGo(@PathVariable UUID id, @PathVariable UUID volunteer, Version version) {
        changes.letGo(new TeamId(id), new VolunteerId(volunteer), version);
        return answer(id);
    }

    @PutMapping("/teams/{id}/captain")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "appointCaptain",
            summary = "Appoint a team's captain",
            description = "An active member. Whoever was captain stays a member.")
    ResponseEntity<TeamView> appoint(
            @PathVariable UUID id, Version version, @Valid @RequestBody TeamRequest.Appoint request) {
        changes.appoint(new TeamId(id), new VolunteerId(request.volunteer()), version);
        return answer(id);
    }

    @GetMapping("/volunteers/{id}/teams")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listTeamsOfVolunteer",
            summary = "The teams that a volunteer is or was in",
            description = "As far as they lie within the caller's scope; the lasting ones first, at most 100.")
    CursorPage<TeamView.MembershipView> teamsOf(@PathVariable UUID id) {
        VolunteerId volunteer = volunteers.show(new VolunteerId(id)).volunteer().id();
        List<TeamView.MembershipView> teams =
                desk.of(volunteer).stream().map(TeamView.MembershipView::of).toList();
        return new CursorPage<>(teams, null, (long) teams.size());
    }

    private ResponseEntity<TeamView> answer(UUID id) {
        TeamDesk.Shown team = desk.show(new TeamId(id));
        return Answers.shown(team.team().version(), TeamView.of(team));
    }
}
