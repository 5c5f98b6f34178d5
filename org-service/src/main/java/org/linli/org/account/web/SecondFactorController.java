package org.linli.org.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.linli.org.account.AccountAdministration;
import org.linli.org.account.AccountId;
import org.linli.org.account.OwnSecondFactor;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.Version;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second factor: one's own, and taking away that of somebody who lost it. */
@RestController
@RequestMapping("/api/org/v1")
@Tag(name = "second factor", description = "Codes by time at sign-in (两步验证)")
class SecondFactorController {

    @Schema(name = "SecondFactor")
    record StandingView(
            @Schema(description = "Whether signing in asks for a code")
            boolean on,

            @Schema(description = "Whether a secret waits for its first code")
            boolean pending,

            @Schema(description = "Recovery codes not used yet")
            int recoveryCodesLeft) {}

    @Schema(name = "SecondFactorPassword")
    record Password(@NotBlank @Size(max = 200) String password) {}

    @Schema(name = "SecondFactorEnrolment", description = "Shown once")
    record EnrolmentView(
            @Schema(description = "Base32, to be typed where nothing can be scanned")
            String secret,

            @Schema(description = "otpauth URI, which authenticator apps read")
            String uri,

            @Schema(description = "The URI as a QR code, an SVG image")
            String qrCode) {}

    @Schema(name = "SecondFactorCode")
    record Code(
            @Schema(description = "Six digits from the app; a recovery code where the operation says so")
            @NotBlank
            @Size(max = 40)
            String code) {}

    @Schema(name = "RecoveryCodes", description = "Shown once and stored as digests; each counts once")
    record Codes(List<String> codes) {}

    @Schema(name = "AccountSecondFactor")
    record OfAccount(
            @Schema(description = "Whether signing in to the account asks for a code")
            boolean on) {}

    private final OwnSecondFactor own;
    private final AccountAdministration accounts;

    SecondFactorController(OwnSecondFactor own, AccountAdministration accounts) {
        this.own = own;
        this.accounts = accounts;
    }

    @GetMapping("/me/second-factor")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "getOwnSecondFactor",
            summary = "How one's own second factor stands",
            description = "Whether it is on, and how many recovery codes are left.")
    StandingView standing() {
        var standing = own.standing(caller());
        return new StandingView(standing.on(), standing.pending(), standing.recoveryCodesLeft());
    }

    @PutMapping("/me/second-factor")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "beginSecondFactor",
            summary = "Begin with a second factor",
            description =
                    "Takes the password and answers what the device needs, once. Signing in asks for a code only after the "
                            + "first one was confirmed. Problems: second-factor-on, sign-in-locked (409).")
    ResponseEntity<EnrolmentView> begin(@Valid @RequestBody Password wanted) {
        var enrolment = own.begin(caller(), wanted.password());
        return once(new EnrolmentView(enrolment.secret(), enrolment.uri(), enrolment.qrCode()));
    }

    @PutMapping("/me/second-factor/confirmation")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Turn the second factor on",
            description = "Takes the first code from the device and answers ten recovery codes, once. Problems: "
                    + "second-factor-not-begun (409).")
    ResponseEntity<Codes> confirm(@Valid @RequestBody Code wanted) {
        return once(new Codes(own.confirm(caller(), wanted.code())));
    }

    @PutMapping("/me/second-factor/recovery-codes")
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "renewRecoveryCodes",
            summary = "Have new recovery codes made",
            description = "Takes a code from the device or a recovery code; the old ones count no more.")
    ResponseEntity<Codes> renew(@Valid @RequestBody Code wanted) {
        return once(new Codes(own.renewCodes(caller(), wanted.code())));
    }

    @PutMapping("/me/second-factor/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.ADMINISTRATOR, Role.CLERK, Role.READER, Role.OPERATOR})
    @Operation(
            operationId = "removeSecondFactor",
            summary = "Turn one's own second factor off",
            description = "Takes a code from the device or a recovery code. Secret and recovery codes are deleted.")
    void remove(@Valid @RequestBody Code wanted) {
        own.remove(caller(), wanted.code());
    }

    @GetMapping("/accounts/{id}/second-factor")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "getSecondFactor",
            summary = "Whether an account has a second factor",
            description = "Nothing of its secret.")
    OfAccount ofAccount(@PathVariable UUID id) {
        return new OfAccount(accounts.hasSecondFactor(new AccountId(id)));
    }

    @DeleteMapping("/accounts/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "resetSecondFactor",
            summary = "Take an account's second factor away",
            description =
                    "For somebody who lost the device and the recovery codes; make sure it is them. If-Match names the "
                            + "account's version. Problems: account-above-reach (403), second-factor-not-begun (409).")
    void reset(@PathVariable UUID id, Version seen) {
        accounts.resetSecondFactor(new AccountId(id), seen);
    }

    private static <T> ResponseEntity<T> once(T shown) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
    }

    private static AccountId caller() {
        return AccountId.of(Scope.required().caller().subject());
    }
}
