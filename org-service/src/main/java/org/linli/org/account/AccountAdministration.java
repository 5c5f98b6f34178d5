package org.linli.org.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.start.Identifiers;
import org.linli.platform.start.LocalProfiles;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the accounts of their subtree. */
@Service
public class AccountAdministration {

    private final Accounts accounts;
    private final Appointments appointments;
    private final GovernedUnits governed;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final SecondFactors factors;
    private final SignInPlace place;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final Clock clock;
    private final boolean local;

    AccountAdministration(
            Accounts accounts,
            Appointments appointments,
            GovernedUnits governed,
            Passwords passwords,
            FailedSignIns failures,
            SecondFactors factors,
            SignInPlace place,
            AuditLog audit,
            Outbox outbox,
            Identifiers identifiers,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.governed = governed;
        this.passwords = passwords;
        this.failures = failures;
        this.factors = factors;
        this.place = place;
        this.audit = audit;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
        this.local = LocalProfiles.active(environment);
    }

    /**
     * Creates an account that nobody can sign in to yet: the first password is made by {@link #resetPassword}.
     *
     * @param password a password of the administrator's choice, in a local run only: then the account is ready
     */
    @Transactional
    public Account create(UnitId unit, String loginName, String displayName, @Nullable String password) {
        var login = LoginName.of(loginName);
        if (!login.acceptable()) {
            throw ProblemException.invalid("/loginName", "login-name.form");
        }
        refuseChosenSecret("/password", password);
        governed.openUnit(unit);
        var account = new Account(
                new AccountId(identifiers.next()),
                unit,
                login.key(),
                displayName.strip(),
                Account.State.ACTIVE,
                password == null,
                clock.instant(),
                1);
        try {
            accounts.add(account, passwords.hash(password == null ? Secrets.firstPassword() : password));
        } catch (DuplicateKeyException taken) {
            throw ProblemException.conflict("login-name-taken", login.key());
        }
        record("account.create", account, Map.of());
        outbox.publish(new AccountEvent.Created(account.id(), unit, account.version()));
        return account;
    }

    @Transactional(readOnly = true)
    public Account find(AccountId id) {
        return accounts.find(id).orElseThrow(() -> ProblemException.notFound("account"));
    }

    @Transactional(readOnly = true)
    public List<Account> list(AccountFilter filter, int limit) {
        return accounts.list(filter, limit);
    }

    @Transactional
    public Account rename(AccountId id, Version seen, String displayName) {
        var account = mine(id, seen);
        var renamed = accounts.change(new Account(
                id,
                account.unit(),
                account.loginName(),
                displayName.strip(),
                account.state(),
                account.mustChangePassword(),
                account.createdAt(),
                account.version()));
        record("account.rename", renamed, Map.of());
        outbox.publish(new AccountEvent.Changed(id, renamed.unit(), renamed.version()));
        return renamed;
    }

    /** Enables or disables. A disabled account's sessions end and its tokens are no longer renewed. */
    @Transactional
    public Account turn(AccountId id, Version seen, Account.State state) {
        var account = mine(id, seen);
        if (account.state() == state) {
            return account;
        }
        if (state == Account.State.DISABLED) {
            keepACityAdministrator(account);
        }
        var turned = accounts.change(new Account(
                id,
                account.unit(),
                account.loginName(),
                account.displayName(),
                state,
                account.mustChangePassword(),
                account.createdAt(),
                account.version()));
        boolean disabled = state == Account.State.DISABLED;
        record(disabled ? "account.disable" : "account.enable", turned, Map.of());
        outbox.publish(
                disabled
                        ? new AccountEvent.Disabled(id, turned.unit(), turned.version())
                        : new AccountEvent.Enabled(id, turned.unit(), turned.version()));
        return turned;
    }

    /** An account after its password was reset, and the password, which is never shown again. */
    public record Reset(Account account, String password) {}

    /**
     * Gives the account a new first password, forgets its failed attempts and ends its sessions.
     *
     * @param chosen the administrator's choice, in a local run only
     * @throws ProblemException 409 where people sign in at an outside issuer
     */
    @Transactional
    public Reset resetPassword(AccountId id, Version seen, @Nullable String chosen) {
        place.requireHere();
        refuseChosenSecret("/password", chosen);
        var account = mine(id, seen);
        var password = Optional.ofNullable(chosen).orElseGet(Secrets::firstPassword);
        accounts.changePassword(id, passwords.hash(password), chosen == null);
        failures.forgive(LoginName.of(account.loginName()));
        var changed = accounts.find(id).orElseThrow();
        record("account.password-reset", changed, Map.of());
        outbox.publish(new AccountEvent.Changed(id, changed.unit(), changed.version()));
        return new Reset(changed, password);
    }

    /** Whether signing in to the account asks for a code. */
    @Transactional(readOnly = true)
    public boolean hasSecondFactor(AccountId id) {
        find(id);
        return factors.isOnInScope(id);
    }

    /** Takes the second factor away from somebody who lost device and recovery codes; they may begin anew. */
    @Transactional
    public Account resetSecondFactor(AccountId id, Version seen) {
        var account = mine(id, seen);
        if (!factors.remove(id)) {
            throw ProblemException.conflict("second-factor-not-begun");
        }
        record("account.second-factor-reset", account, Map.of());
        return account;
    }

    /** Refuses a password or secret that a person chose, except in a local run. */
    private void refuseChosenSecret(String field, @Nullable String chosen) {
        if (chosen != null && !local) {
            throw ProblemException.invalid(field, "secret.chosen");
        }
    }

    /** The account, locked, as the caller saw it, if the caller may change it. */
    private Account mine(AccountId id, Version seen) {
        var account = accounts.findForChange(id).orElseThrow(() -> ProblemException.notFound("account"));
        if (!AppointmentRule.mayChange(governed, account.unit(), appointments.allOf(id, Today.in(clock)))) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "account-above-reach", List.of(), List.of());
        }
        seen.mustBe(account.version());
        return account;
    }

    private void keepACityAdministrator(Account account) {
        boolean governsCity = appointments.allOf(account.id(), Today.in(clock)).stream()
                .anyMatch(held -> held.role() == Role.ADMINISTRATOR && governed.isCity(held.unit()));
        if (governsCity && appointments.otherCityAdministrators(account.id()) == 0) {
            throw ProblemException.conflict("last-city-administrator");
        }
    }

    private void record(String action, Account account, Map<String, Object> detail) {
        audit.record(new AuditEntry(action, "account", account.id().toString(), account.unit(), detail));
    }

    /** Whether a password will do for this person; asked before it is set. */
    static void requireGood(String field, String password, Bearer person, Locale locale) {
        PasswordRule.objection(password, person.loginName(), person.name(), locale)
                .ifPresent(objection -> {
                    throw ProblemException.invalid(
                            field, objection.key(), objection.arguments().toArray());
                });
    }
}
