package org.linli.org.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.start.Identifiers;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator of the city at a start at which there is none and the configuration names one. The
 * password from the file is good for one sign-in, at which it must be changed; delete the file then. Where people sign in
 * at an outside issuer, the name alone is enough.
 */
@Component
@Order(10) // after the city itself
@EnableConfigurationProperties(FirstAdministrator.Bootstrap.class)
class FirstAdministrator implements ApplicationRunner {

    /**
     * @param admin login name of the first administrator
     * @param passwordFile holds the password in its first line
     */
    @ConfigurationProperties("linli.bootstrap")
    record Bootstrap(@Nullable String admin, @Nullable Path passwordFile) {}

    private final Bootstrap bootstrap;
    private final Places places;
    private final Accounts accounts;
    private final Appointments appointments;
    private final Passwords passwords;
    private final SignInPlace place;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final Clock clock;
    private final TransactionTemplate transactions;

    FirstAdministrator(
            Bootstrap bootstrap,
            Places places,
            Accounts accounts,
            Appointments appointments,
            Passwords passwords,
            SignInPlace place,
            AuditLog audit,
            Outbox outbox,
            Identifiers identifiers,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.bootstrap = bootstrap;
        this.places = places;
        this.accounts = accounts;
        this.appointments = appointments;
        this.passwords = passwords;
        this.place = place;
        this.audit = audit;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var admin = bootstrap.admin();
        if (admin == null || admin.isBlank()) {
            return;
        }
        var city = places.root()
                .orElseThrow(() -> new IllegalStateException("There is no city yet"))
                .id();
        new Scope(Caller.system("org-service"), List.of(city))
                .run(() -> transactions.executeWithoutResult(_ -> createIfNone(city, admin)));
    }

    private void createIfNone(UnitId city, String admin) {
        // Nobody has the id that is left out: this counts them all, and waits for another instance that starts too.
        if (appointments.otherCityAdministrators(new AccountId(identifiers.next())) > 0) {
            return;
        }
        var now = clock.instant();
        var login = LoginName.of(admin);
        if (!login.acceptable()) {
            throw new UnsafeStartException(
                    "linli.bootstrap.admin is no login name.", "Use 2 to 40 letters, digits, dots and hyphens.");
        }
        var account = new Account(
                new AccountId(identifiers.next()),
                city,
                login.key(),
                admin.strip(),
                Account.State.ACTIVE,
                true,
                now,
                1);
        accounts.add(account, passwords.hash(password(login.key())));
        var appointment =
                new Appointment(identifiers.next(), account.id(), city, Role.ADMINISTRATOR, Today.in(clock), null, 1);
        appointments.add(appointment);
        audit.record(new AuditEntry("account.bootstrap", "account", account.id().toString(), city, Map.of()));
        outbox.publish(new AccountEvent.Created(account.id(), city, 1));
        outbox.publish(AppointmentEvent.Made.of(appointment));
    }

    private String password(String login) {
        if (place.outside()) {
            return Secrets.firstPassword();
        }
        var file = bootstrap.passwordFile();
        if (file == null) {
            throw new UnsafeStartException(
                    "There is no administrator of the city and no password for the first.",
                    "Set LINLI_BOOTSTRAP_PASSWORD_FILE to a file that holds it.");
        }
        try (var lines = Files.lines(file)) {
            var password = lines.findFirst().orElse("").strip();
            if (PasswordRule.objection(password, login, login, Locale.ENGLISH).isPresent()) {
                throw new UnsafeStartException(
                        "The first administrator's password is too short or too easy to guess.",
                        "Put another into the file that LINLI_BOOTSTRAP_PASSWORD_FILE names.");
            }
            return password;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
