package org.linli.volunteer.skill.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.volunteer.skill.Skill;
import org.linli.volunteer.skill.SkillCatalogue;
import org.linli.volunteer.skill.SkillCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of skills. */
@RestController
@RequestMapping("/api/volunteer/v1/skills")
@Tag(name = "skills", description = "What volunteers can do: one catalogue for the city")
class SkillController {

    private final SkillCatalogue catalogue;

    SkillController(SkillCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "listSkills",
            summary = "The catalogue of skills",
            description = "All of it at once: those in use first, then the retired ones.")
    CursorPage<SkillView> list() {
        List<SkillView> skills = catalogue.all().stream().map(SkillView::of).toList();
        return new CursorPage<>(skills, null, (long) skills.size());
    }

    @GetMapping("/{code}")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER})
    @Operation(
            operationId = "getSkill",
            summary = "Read a skill",
            description = "In use or retired. The ETag is what a change must name.")
    ResponseEntity<SkillView> get(@PathVariable String code) {
        return answer(catalogue.require(new SkillCode(code)));
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "addSkill",
            summary = "Add a skill",
            description = "By the administrator of the city only.")
    @ApiResponse(responseCode = "201", description = "Added")
    ResponseEntity<SkillView> add(@Valid @RequestBody SkillView.Add request) {
        Skill skill = catalogue.add(new SkillCode(request.code()), request.nameZh(), request.nameEn());
        return Answers.created("/api/volunteer/v1/skills/" + skill.code(), skill.version(), SkillView.of(skill));
    }

    @PutMapping("/{code}/names")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "renameSkill",
            summary = "Rename a skill",
            description = "By the administrator of the city only. Those who have it have it under its new name.")
    ResponseEntity<SkillView> rename(
            @PathVariable String code, Version version, @Valid @RequestBody SkillView.Rename request) {
        return answer(catalogue.rename(new SkillCode(code), request.nameZh(), request.nameEn(), version));
    }

    @PostMapping("/{code}/retire")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "retireSkill",
            summary = "Retire a skill",
            description = "By the administrator of the city only. From then on nobody is given it; those who have it "
                    + "keep it.")
    ResponseEntity<SkillView> retire(@PathVariable String code, Version version) {
        return answer(catalogue.retire(new SkillCode(code), version));
    }

    @PostMapping("/{code}/take-up")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "takeUpSkill",
            summary = "Take a retired skill up again",
            description = "By the administrator of the city only.")
    ResponseEntity<SkillView> takeUp(@PathVariable String code, Version version) {
        return answer(catalogue.takeUp(new SkillCode(code), version));
    }

    @DeleteMapping("/{code}")
    @Allowed(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteSkill",
            summary = "Delete a skill that nobody has",
            description = "By the administrator of the city only. One in use is refused (409): retire it.")
    void delete(@PathVariable String code, Version version) {
        catalogue.delete(new SkillCode(code), version);
    }

    private static ResponseEntity<SkillView> answer(Skill skill) {
        return Answers.shown(skill.version(), SkillView.of(skill));
    }
}
