package org.linli.org.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.Account;
import org.linli.org.account.AccountAdministration;
import org.linli.org.account.AccountFilter;
import org.linli.org.account.AccountId;
import org.linli.org.account.web.AccountViews.AccountRename;
import org.linli.org.account.web.AccountViews.AccountState;
import org.linli.org.account.web.AccountViews.AccountView;
import org.linli.org.account.web.AccountViews.FirstPassword;
import org.linli.org.account.web.AccountViews.NewAccount;
import org.linli.org.account.web.AccountViews.PasswordReset;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts an administrator looks after. */
@RestController
@RequestMapping("/api/org/v1/accounts")
@Tag(name = "accounts", description = "Accounts, appointments and clients (账号与任职)")
class AccountController {

    private final AccountAdministration accounts;

    AccountController(AccountAdministration accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "listAccounts",
            summary = "List accounts",
            description = "Accounts kept by units the caller governs, the newest first.")
    CursorPage<AccountView> list(
            @Parameter(description = "Only those kept by this unit or one below")
                    @RequestParam(required = false)
                    @Nullable
                    UUID unit,
            @RequestParam(required = false) Account.@Nullable State state,
            @Parameter(description = "Part of the login name or the display name")
                    @RequestParam(required = false)
                    @Size(max = 60)
                    @Nullable
                    String text,
            @Parameter(description = "The cursor of the page before") @RequestParam(required = false) @Nullable
                    UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var within = Optional.ofNullable(unit).map(UnitId::new).orElse(null);
        var found = accounts.list(new AccountFilter(within, state, text, cursor), limit + 1);
        return CursorPage.of(
                found, limit, AccountView::of, account -> account.id().value());
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "createAccount",
            summary = "Create an account",
            description = "Creates an account that nobody can sign in to yet; resetPassword makes the first password."
                    + " Problems: login-name-taken (409).")
    ResponseEntity<AccountView> create(@Valid @RequestBody NewAccount wanted) {
        var account =
                accounts.create(new UnitId(wanted.unit()), wanted.loginName(), wanted.displayName(), wanted.password());
        return Answers.created("/api/org/v1/accounts/" + account.id(), account.version(), AccountView.of(account));
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(operationId = "getAccount", summary = "Read an account", description = "The account and its version.")
    ResponseEntity<AccountView> get(@PathVariable UUID id) {
        return tagged(accounts.find(new AccountId(id)));
    }

    @PutMapping("/{id}/name")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "renameAccount",
            summary = "Change the display name",
            description = "Problems: account-above-reach (403) when the account holds more than the caller could give.")
    ResponseEntity<AccountView> rename(@PathVariable UUID id, Version seen, @Valid @RequestBody AccountRename wanted) {
        return tagged(accounts.rename(new AccountId(id), seen, wanted.displayName()));
    }

    @PutMapping("/{id}/state")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "setAccountState",
            summary = "Disable or enable an account",
            description = "A disabled account cannot sign in; its sessions end and its tokens are not renewed, so that"
                    + " ten minutes later none counts. Problems: last-city-administrator (409), account-above-reach"
                    + " (403).")
    ResponseEntity<AccountView> turn(@PathVariable UUID id, Version seen, @Valid @RequestBody AccountState wanted) {
        return tagged(accounts.turn(new AccountId(id), seen, wanted.state()));
    }

    @PutMapping("/{id}/password")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "resetPassword",
            summary = "Give an account a new first password",
            description = "Makes a password, shown this once, that must be changed at the next sign-in; lifts a lockout"
                    + " and ends the account's sessions. Problems: account-above-reach (403).")
    ResponseEntity<FirstPassword> resetPassword(
            @PathVariable UUID id, Version seen, @Valid @RequestBody PasswordReset wanted) {
        var reset = accounts.resetPassword(new AccountId(id), seen, wanted.password());
        return Answers.shownOnce(
                reset.account().version(), new FirstPassword(AccountView.of(reset.account()), reset.password()));
    }

    private static ResponseEntity<AccountView> tagged(Account account) {
        return Answers.shown(account.version(), AccountView.of(account));
    }
}
