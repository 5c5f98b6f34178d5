package org.linli.search.group.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.NotReplayed;
import org.linli.platform.web.Version;
import org.linli.search.group.AdoptionDesk;
import org.linli.search.opinion.GroupId;
import org.linli.search.opinion.OpinionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opinions are adopted into a matter. */
@RestController
@RequestMapping("/api/search/v1")
@Tag(name = "groups")
class AdoptionController {

    private final AdoptionDesk desk;
    private final GroupAnswers answers;

    AdoptionController(AdoptionDesk desk, GroupAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping("/groups/{id}/adopt")
    @NotReplayed(because = "The group itself remembers what was asked for: two transactions, a call between")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "adoptGroup",
            summary = "Adopt a group into a matter",
            description =
                    "Opens a matter in property-service, as the caller. The group's undecided opinions are ADOPTED then "
                            + "and follow it: answered with its answer, declined for its reason, ADOPTED again when it is "
                            + "opened again. 503 `matters-away`: property-service was not reached and nothing has changed. "
                            + "503 `matters-unsure`: it did not say; the group is ADOPTING until it is known, and the same "
                            + "request again goes on with it. There is never a second matter for a group.")
    @ApiResponse(responseCode = "200", description = "Adopted")
    @MayBeRefused
    ResponseEntity<GroupView> adopt(
            @PathVariable UUID id, Version version, @Valid @RequestBody GroupRequests.Adopt request) {
        return answers.shown(desk.adopt(new GroupId(id), version, request.draft()));
    }

    @PostMapping("/opinions/{id}/adopt")
    @NotReplayed(because = "The group itself remembers what was asked for: two transactions, a call between")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "adoptOpinion",
            summary = "Adopt one opinion into a matter",
            description =
                    "A screened one in no group: it becomes a group of one, which is answered and which others may join. "
                            + "Otherwise as a group is adopted.")
    @ApiResponse(responseCode = "201", description = "Adopted")
    @MayBeRefused
    ResponseEntity<GroupView> adoptAlone(
            @PathVariable UUID id, Version version, @Valid @RequestBody GroupRequests.Adopt request) {
        return answers.created(desk.adopt(new OpinionId(id), version, request.draft()));
    }
}
