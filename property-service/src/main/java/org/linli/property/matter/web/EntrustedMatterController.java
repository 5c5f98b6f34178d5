package org.linli.property.matter.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.security.Mandates;
import org.linli.platform.web.Answers;
import org.linli.platform.web.NotReplayed;
import org.linli.property.matter.EntrustedMatters;
import org.linli.property.matter.ListedMatter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Matters that another service of the suite asks for because somebody asked it. */
@RestController
@RequestMapping("/api/property/v1/matters/entrusted")
@Tag(name = "matters")
class EntrustedMatterController {

    private final EntrustedMatters matters;

    EntrustedMatterController(EntrustedMatters matters) {
        this.matters = matters;
    }

    @PostMapping
    @Allowed(Role.SERVICE)
    @NotReplayed(because = "An origin has one matter, and whoever asks again is given that one")
    @Operation(
            operationId = "openEntrustedMatter",
            summary = "Open a matter for somebody who asked another service for it",
            description =
                    "In their name, their post and their scope, known by the token they came with, which may have "
                            + "expired up to 24 hours ago. The matter there is of the origin is answered, also a closed one.")
    ResponseEntity<MatterViews.One> open(
            @RequestHeader(Mandates.HEADER) @Parameter(description = "Access token of whoever asked") String mandate,
            @Valid @RequestBody MatterRequests.Entrusted request) {
        ListedMatter matter = matters.open(mandate, request.draft());
        return Answers.shown(matter.matter().version(), MatterViews.One.of(matter));
    }
}
