package org.linli.org.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody may do with their own account, wherever it is kept. */
@Service
public class OwnAccount {

    private final Credentials credentials;
    private final Passwords passwords;
    private final SignInPlace place;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    OwnAccount(
            Credentials credentials,
            Passwords passwords,
            SignInPlace place,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.place = place;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Changes the password. Every session that began before ends.
     *
     * @throws ProblemException 422 when the old one is wrong, the new one the same, or not good enough; 409 while
     *     the account is locked by too many failures, or where people sign in at an outside issuer
     */
    public void changePassword(AccountId id, String old, String chosen, Locale locale) {
        place.requireHere();
        var person = credentials.bearer(id).orElseThrow(() -> ProblemException.notFound("account"));
        switch (credentials.check(person.loginName(), old)) {
            case Credentials.Outcome.Locked _ -> throw ProblemException.conflict("sign-in-locked");
            case Credentials.Outcome.Refused _ -> throw ProblemException.invalid("/oldPassword", "password.wrong");
            case Credentials.Outcome.Accepted _ -> {}
        }
        if (old.equals(chosen)) {
            throw ProblemException.invalid("/newPassword", "password.same");
        }
        AccountAdministration.requireGood("/newPassword", chosen, person, locale);
        var hash = passwords.hash(chosen);
        as(person).run(() -> transactions.executeWithoutResult(_ -> store(id, hash)));
    }

    private void store(AccountId id, String hash) {
        var stored = jdbc.sql("select place_id, version from change_own_password(:id, :hash, :at)")
                .param("id", id.value())
                .param("hash", hash)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        Map.entry(new UnitId(row.getObject("place_id", java.util.UUID.class)), row.getLong("version")))
                .single();
        audit.record(new AuditEntry("account.password-change", "account", id.toString(), stored.getKey(), Map.of()));
        outbox.publish(new AccountEvent.Changed(id, stored.getKey(), stored.getValue()));
    }

    /** On the sign-in page nothing is bound yet; the change is recorded as the person's own. */
    private static Scope as(Bearer person) {
        return Scope.current()
                .orElseGet(() -> new Scope(
                        new Caller(person.id().toString(), person.name(), person.appointments()),
                        person.appointments().stream()
                                .map(Appointment::unit)
                                .distinct()
                                .toList()));
    }
}
