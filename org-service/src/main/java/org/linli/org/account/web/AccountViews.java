package org.linli.org.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.Account;

/** What the API says of accounts, and what it takes in. */
final class AccountViews {

    private AccountViews() {}

    @Schema(name = "Account", description = "A person's account (账号)")
    record AccountView(
            UUID id,

            @Schema(description = "Unit that keeps the account")
            UUID unit,

            @Schema(description = "Typed at sign-in; unique in the city, lower case")
            String loginName,

            String displayName,
            Account.State state,

            @Schema(description = "Whether the next sign-in asks for a new password first")
            boolean mustChangePassword,

            Instant createdAt,
            @Schema(description = "Also the ETag") long version) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id().value(),
                    account.unit().value(),
                    account.loginName(),
                    account.displayName(),
                    account.state(),
                    account.mustChangePassword(),
                    account.createdAt(),
                    account.version());
        }
    }

    @Schema(name = "NewAccount")
    record NewAccount(
            @NotNull UUID unit,

            @Schema(description = "2 to 40 letters, digits, dots, hyphens, underscores") @NotBlank @Size(max = 40)
            String loginName,

            @NotBlank @Size(max = 60) String displayName,

            @Schema(description = "Only in a local run: a password of the administrator's choice")
            @Size(max = 72)
            @Nullable
            String password) {}

    @Schema(name = "AccountRename")
    record AccountRename(@NotBlank @Size(max = 60) String displayName) {}

    @Schema(name = "AccountState")
    record AccountState(@NotNull Account.State state) {}

    @Schema(name = "PasswordReset")
    record PasswordReset(
            @Schema(description = "Only in a local run: a password of the administrator's choice")
            @Size(max = 72)
            @Nullable
            String password) {}

    @Schema(name = "FirstPassword", description = "Shown once and stored nowhere in clear")
    record FirstPassword(AccountView account, String password) {}
}
