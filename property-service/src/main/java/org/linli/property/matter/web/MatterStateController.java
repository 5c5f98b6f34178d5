package org.linli.property.matter.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Version;
import org.linli.property.matter.ListedMatter;
import org.linli.property.matter.Matter;
import org.linli.property.matter.MatterDesk;
import org.linli.property.matter.MatterId;
import org.linli.property.matter.MatterList;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changes where a matter stands. */
@RestController
@RequestMapping("/api/property/v1/matters/{id}")
@Tag(name = "matters")
class MatterStateController {

    private final MatterDesk desk;
    private final MatterList list;

    MatterStateController(MatterDesk desk, MatterList list) {
        this.desk = desk;
        this.list = list;
    }

    @PostMapping("/answer")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "answerMatter",
            summary = "Answer a matter",
            description = "Once, while it is open. Said in the caller's post nearest above the matter.")
    ResponseEntity<MatterViews.One> answer(
            @PathVariable UUID id, Version version, @Valid @RequestBody MatterRequests.Answered request) {
        return changed(desk.answer(new MatterId(id), request.text(), version));
    }

    @PostMapping("/closing")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "closeMatter",
            summary = "Close a matter",
            description = "As settled once it was answered; as not feasible or withdrawn at any time, with a reason.")
    ResponseEntity<MatterViews.One> close(
            @PathVariable UUID id, Version version, @Valid @RequestBody MatterRequests.Close request) {
        return changed(desk.close(new MatterId(id), request.outcome(), request.reason(), version));
    }

    @PostMapping("/reopening")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK})
    @Operation(
            operationId = "reopenMatter",
            summary = "Open an answered or closed matter again",
            description =
                    "Its answer and outcome count no longer and stay in its timeline. Refused while its origin has "
                            + "another matter that is not closed.")
    ResponseEntity<MatterViews.One> reopen(
            @PathVariable UUID id, Version version, @Valid @RequestBody MatterRequests.Reopen request) {
        return changed(desk.reopen(new MatterId(id), request.reason(), version));
    }

    private ResponseEntity<MatterViews.One> changed(Matter matter) {
        ListedMatter listed = list.require(matter.id());
        return Answers.shown(listed.matter().version(), MatterViews.One.of(listed));
    }
}
