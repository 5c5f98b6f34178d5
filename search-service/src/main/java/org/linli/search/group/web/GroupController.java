package org.linli.search.group.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.search.group.GroupDesk;
import org.linli.search.opinion.GroupId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opinions that say the same, put together by a clerk. */
@RestController
@RequestMapping("/api/search/v1/groups")
@Tag(name = "groups", description = "Opinions that say the same")
class GroupController {

    private final GroupDesk desk;
    private final GroupAnswers answers;

    GroupController(GroupDesk desk, GroupAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "confirmGroup",
            summary = "Confirm that opinions say the same",
            description =
                    "2 to 200 opinions, each screened, undecided and in no group; they are GROUPED then. The group lies at "
                            + "the lowest unit above all of them. All of them or none.")
    @ApiResponse(responseCode = "201", description = "Confirmed")
    ResponseEntity<GroupView> confirm(@Valid @RequestBody GroupRequests.Confirm request) {
        return answers.created(desk.confirm(request.title(), request.ids()));
    }

    @GetMapping("/{id}")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getGroup",
            summary = "Read a group",
            description = "With its opinions. The ETag is what a change must name.")
    ResponseEntity<GroupView> get(@PathVariable UUID id) {
        return answers.shown(desk.show(new GroupId(id)));
    }

    @PostMapping("/{id}/join")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "joinGroup",
            summary = "Let opinions join a group",
            description =
                    "As when it was confirmed. The group then lies at the lowest unit above all of its opinions. In a "
                            + "group that was adopted they follow its matter at once, answered where that is; once its "
                            + "matter is closed nobody joins.")
    ResponseEntity<GroupView> join(
            @PathVariable UUID id, Version version, @Valid @RequestBody GroupRequests.Some request) {
        return answers.shown(desk.join(new GroupId(id), version, request.ids()));
    }

    @PostMapping("/{id}/take-out")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "takeOutOfGroup",
            summary = "Take opinions out of a group",
            description =
                    "Undecided or adopted ones; they are SCREENED again and on their own. None may be left alone: take "
                            + "all out to dissolve the group. One that was adopted keeps one at least.")
    ResponseEntity<GroupView> takeOut(
            @PathVariable UUID id, Version version, @Valid @RequestBody GroupRequests.Some request) {
        return answers.shown(desk.takeOut(new GroupId(id), version, request.ids()));
    }

    @PostMapping("/{id}/split")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "splitGroup",
            summary = "Split a group",
            description = "The opinions named become a group of their own, which is answered. Both keep two at least.")
    @ApiResponse(responseCode = "201", description = "Split")
    ResponseEntity<GroupView> split(
            @PathVariable UUID id, Version version, @Valid @RequestBody GroupRequests.Confirm request) {
        return answers.created(desk.split(new GroupId(id), version, request.title(), request.ids()));
    }

    @PostMapping("/{id}/merge")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "mergeGroups",
            summary = "Merge another group into this one",
            description =
                    "All opinions of the other come into this one, whatever became of them; the other is dissolved. "
                            + "One that was adopted goes into no other.")
    ResponseEntity<GroupView> merge(
            @PathVariable UUID id, Version version, @Valid @RequestBody GroupRequests.Merge request) {
        return answers.shown(desk.merge(new GroupId(id), version, new GroupId(request.other())));
    }

    @PostMapping("/{id}/answer")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "answerGroup",
            summary = "Answer a group",
            description = "Answers each of its undecided opinions in the same words, all of them or none.")
    ResponseEntity<GroupView> answerAll(
            @PathVariable UUID id, Version version, @Valid @RequestBody GroupRequests.Answer request) {
        return answers.shown(desk.answer(new GroupId(id), version, request.reply()));
    }

    @PostMapping("/{id}/decline")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "declineGroup",
            summary = "Decline a group",
            description = "Declines each of its undecided opinions for the same reason, all of them or none.")
    ResponseEntity<GroupView> decline(
            @PathVariable UUID id, Version version, @Valid @RequestBody GroupRequests.Decline request) {
        return answers.shown(desk.decline(new GroupId(id), version, request.reason()));
    }

    @GetMapping("/{id}/timeline")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getGroupTimeline",
            summary = "What happened to a group",
            description = "The newest first, at most 200.")
    CursorPage<GroupView.Happened> timeline(@PathVariable UUID id) {
        return new CursorPage<>(
                desk.timeline(new GroupId(id)).stream()
                        .map(step -> GroupView.Happened.of(step, answers::place))
                        .toList(),
                null,
                null);
    }
}
