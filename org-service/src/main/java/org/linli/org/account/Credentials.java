package org.linli.org.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the issuer asks: is this the password, and whom does a token speak for. Works for nobody yet signed in, hence
 * past every scope.
 */
@Service
public class Credentials {

    /** How an attempt to sign in ended. */
    public sealed interface Outcome {

        /** The password is right and the account active. */
        record Accepted(Bearer bearer) implements Outcome {}

        /** Unknown name, wrong password or disabled account: which of these is not told. */
        record Refused() implements Outcome {}

        /** Too many failures; the password was not even looked at. */
        record Locked(Instant until) implements Outcome {}
    }

    private record Stored(AccountId id, String passwordHash, boolean active) {}

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jobs;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final SecondFactors factors;
    private final SignInPlace place;
    private final Clock clock;

    Credentials(
            @Qualifier("jobs") JdbcClient jobs,
            Passwords passwords,
            FailedSignIns failures,
            SecondFactors factors,
            SignInPlace place,
            Clock clock) {
        this.jobs = jobs;
        this.passwords = passwords;
        this.failures = failures;
        this.factors = factors;
        this.place = place;
        this.clock = clock;
    }

    /** Checks a login name and password, and counts the attempt. */
    public Outcome check(String loginName, String password) {
        if (place.outside()) {
            return new Outcome.Refused();
        }
        var name = LoginName.of(loginName.substring(0, Math.min(loginName.length(), LONGEST_NAME)));
        var lockedUntil = failures.lockedUntilOrCount(name);
        if (lockedUntil.isPresent()) {
            return new Outcome.Locked(lockedUntil.get());
        }
        var stored = stored(name);
        boolean right =
                passwords.match(password, stored.map(Stored::passwordHash).orElse(null));
        var bearer = stored.filter(one -> right && one.active()).flatMap(one -> bearer(one.id()));
        if (bearer.isEmpty()) {
            return new Outcome.Refused();
        }
        if (factors.isOn(new AccountId(bearer.get().id()))) {
            // Only this attempt: forgiving all would let whoever knows the password guess codes for ever.
            failures.takeBack(name);
        } else {
            failures.forgive(name);
        }
        return new Outcome.Accepted(bearer.get());
    }

    /** The account as a token shows it today; empty when it is not, or no longer, active. */
    public Optional<Bearer> bearer(AccountId id) {
        return jobs.sql("""
                        select id, login_name, display_name, must_change_password from accounts
                         where id = :id and state = 'ACTIVE'
                        """)
                .param("id", id.value())
                .query((row, _) -> new Bearer(
                        id.value(),
                        row.getString("login_name"),
                        row.getString("display_name"),
                        row.getBoolean("must_change_password") && !place.outside(),
                        appointments(id)))
                .optional();
    }

    /** The active account of this login name, for somebody whom an outside issuer vouches for. */
    public Optional<Bearer> bearer(String loginName) {
        return stored(LoginName.of(loginName)).filter(Stored::active).flatMap(one -> bearer(one.id()));
    }

    /** Forgets failed attempts that no longer count. */
    public void forgetOldFailures() {
        failures.forgetOld();
    }

    private Optional<Stored> stored(LoginName name) {
        return jobs.sql("select id, password_hash, state from accounts where login_key = :key")
                .param("key", name.key())
                .query((row, _) -> new Stored(
                        new AccountId(row.getObject("id", java.util.UUID.class)),
                        row.getString("password_hash"),
                        row.getString("state").equals(Account.State.ACTIVE.name())))
                .optional();
    }

    private java.util.List<Appointment> appointments(AccountId id) {
        return jobs.sql("""
                        select distinct a.place_id, a.role, a.place_no
                          from appointments a join places p on p.id = a.place_id
                         where a.account_id = :id
                           and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                           and (p.valid_to is null or p.valid_to > :day)
                         order by a.place_no, a.role
                        """)
                .param("id", id.value())
                .param("day", Today.in(clock))
                .query((row, _) -> new Appointment(
                        new UnitId(row.getObject("place_id", java.util.UUID.class)),
                        Role.valueOf(row.getString("role"))))
                .list();
    }
}
