package org.linli.org.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Role;
import org.linli.platform.start.Identifiers;
import org.linli.platform.start.UnsafeStartException;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A city's first start outside a local run: nobody administers it, and a file holds the first password. */
@WholeService
class FirstAdministratorIntegrationTest {

    private static final String PASSWORD = "昨夜骑车去码头吃馄饨";

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    Places places;

    @Autowired
    Accounts accounts;

    @Autowired
    Appointments appointments;

    @Autowired
    Credentials credentials;

    @Autowired
    Passwords passwords;

    @Autowired
    SignInPlace place;

    @Autowired
    AuditLog audit;

    @Autowired
    Outbox outbox;

    @Autowired
    Identifiers identifiers;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private final String login = "first-" + UUID.randomUUID().toString().substring(0, 13);

    @BeforeEach
    void aCityWithoutAdministrators() {
        CityAdministrators.endAll(jobs);
    }

    @Test
    void theFirstStartMakesOneWhoMustChangeThePassword() throws IOException {
        start(file(PASSWORD));

        assertThat(credentials.check(login, PASSWORD))
                .isInstanceOfSatisfying(Credentials.Outcome.Accepted.class, accepted -> {
                    var person = accepted.bearer();
                    assertThat(person.mustChangePassword()).isTrue();
                    assertThat(person.appointments()).singleElement().satisfies(held -> {
                        assertThat(held.role()).isEqualTo(Role.ADMINISTRATOR);
                        assertThat(places.root().map(org.linli.platform.places.Place::id))
                                .contains(held.unit());
                    });
                });
    }

    @Test
    void theNextStartMakesNoOther() throws IOException {
        var file = file(PASSWORD);
        start(file);

        start(file);
        new FirstAdministratorStart("second-" + login, file).run();

        assertThat(credentials.check("second-" + login, PASSWORD)).isInstanceOf(Credentials.Outcome.Refused.class);
    }

    @Test
    void aPasswordThatIsEasyToGuessStopsTheStart() throws IOException {
        var weak = file("Linli@2026!");

        assertThatThrownBy(() -> start(weak)).isInstanceOf(UnsafeStartException.class);
        assertThat(credentials.check(login, "Linli@2026!")).isInstanceOf(Credentials.Outcome.Refused.class);
    }

    @Test
    void aStartWithoutTheFileSaysWhatIsMissing() {
        assertThatThrownBy(() -> start(null))
                .isInstanceOfSatisfying(
                        UnsafeStartException.class,
                        refused -> assertThat(refused.action()).contains("LINLI_BOOTSTRAP_PASSWORD_FILE"));
    }

    @Test
    void whereNobodyIsNamedNobodyIsMade() {
        var before = count();

        new FirstAdministratorStart(null, null).run();

        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return jobs.sql("select count(*) from accounts").query(Long.class).single();
    }

    private Path file(String password) throws IOException {
        return Files.writeString(folder.resolve("password"), password + "\n");
    }

    private void start(@Nullable Path file) {
        new FirstAdministratorStart(login, file).run();
    }

    /** What a start does about the first administrator. */
    private final class FirstAdministratorStart {

        private final FirstAdministrator first;

        FirstAdministratorStart(@Nullable String name, @Nullable Path file) {
            first = new FirstAdministrator(
                    new FirstAdministrator.Bootstrap(name, file),
                    places,
                    accounts,
                    appointments,
                    passwords,
                    place,
                    audit,
                    outbox,
                    identifiers,
                    clock,
                    transactions);
        }

        void run() {
            first.run(new DefaultApplicationArguments());
        }
    }
}
