package org.linli.org.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linli.org.account.AccountId;
import org.linli.org.account.OwnAccount;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may know and do of themselves. */
@RestController
@RequestMapping("/api/org/v1/me")
@Tag(name = "me", description = "The caller (本人)")
class MeController {

    @Schema(name = "Me", description = "Who is calling, and with which appointments")
    record Me(
            @Schema(description = "Id of the account or client")
            String subject,

            String name,
            List<Post> appointments) {}

    @Schema(name = "MyAppointment")
    record Post(
            UUID unit,

            @Schema(description = "Name of the unit; its id where the unit is not known here")
            String unitName,

            Role role) {}

    @Schema(name = "PasswordChange")
    record PasswordChange(
            @NotBlank @Size(max = 200) String oldPassword,

            @Schema(description = "10 characters to 72 bytes, hard to guess") @NotBlank @Size(max = 200)
            String newPassword) {}

    private final OwnAccount ownAccount;
    private final Places places;

    MeController(OwnAccount ownAccount, Places places) {
        this.ownAccount = ownAccount;
        this.places = places;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR, Role.SERVICE})
    @Operation(
            operationId = "whoAmI",
            summary = "Who am I",
            description = "The caller as the token says, with the names of the units.")
    Me me() {
        Caller caller = Scope.required().caller();
        return new Me(
                caller.subject(),
                caller.name(),
                caller.appointments().stream()
                        .map(held -> new Post(
                                held.unit().value(),
                                places.find(held.unit())
                                        .map(Place::name)
                                        .orElse(held.unit().toString()),
                                held.role()))
                        .toList());
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "changeOwnPassword",
            summary = "Change one's own password",
            description = "Ends all of the caller's sessions, this one too: sign in again. Failed attempts count as at"
                    + " sign-in. Problems: invalid (422) with the reason, sign-in-locked (409).")
    void changePassword(@Valid @RequestBody PasswordChange wanted, Locale locale) {
        var caller = Scope.required().caller();
        ownAccount.changePassword(AccountId.of(caller.subject()), wanted.oldPassword(), wanted.newPassword(), locale);
    }
}
