package org.linli.org.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.org.TreeCaller;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far an administrator reaches, at the service's door and at the database's. */
@WholeService
class ReachIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    Appointments appointments;

    @Autowired
    PlatformTransactionManager transactions;

    private TestPlaces places;
    private TreeCaller ofStreet;

    @BeforeEach
    void anAdministratorOfTheStreet() {
        places = new TestPlaces(jobs);
        ofStreet = TreeCaller.administratorOf(new Http(port), places.street);
    }

    @Test
    void anAppointmentOutsideTheAdministratorsSubtreeIsRefused() {
        var account = account(ofStreet, places.street);

        var beside = appoint(ofStreet, account, places.siblingStreet, Role.CLERK);
        var above = appoint(ofStreet, account, places.district, Role.CLERK);
        var below = appoint(ofStreet, account, places.community, Role.CLERK);

        assertThat(beside.status()).as(beside.body()).isEqualTo(422);
        assertThat(beside.body()).contains("\"/unit\"");
        assertThat(above.status()).as(above.body()).isEqualTo(422);
        assertThat(below.status()).as(below.body()).isEqualTo(201);
    }

    @Test
    void aUnitThatIsNotThereIsRefusedAsOneOutsideIs() {
        var account = account(ofStreet, places.street);

        var nowhere = appoint(ofStreet, account, new UnitId(UUID.randomUUID()), Role.CLERK);

        assertThat(nowhere.status()).as(nowhere.body()).isEqualTo(422);
        assertThat(nowhere.body()).contains("\"/unit\"");
    }

    @Test
    void theDatabaseRefusesItWhereNobodyAsksTheRule() {
        var account = new AccountId(UUID.fromString(account(ofStreet, places.street)));
        var scope = new Scope(new Caller("tester", "tester", List.of()), List.of(places.street));
        var transaction = new TransactionTemplate(transactions);

        scope.run(() -> transaction.executeWithoutResult(_ -> appointments.add(clerk(account, places.community))));

        assertThatThrownBy(() -> scope.run(() ->
                        transaction.executeWithoutResult(_ -> appointments.add(clerk(account, places.siblingStreet)))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void anOperatorIsAppointedByTheCityOnly() {
        var city = TreeCaller.administratorOf(new Http(port), places.city);
        var account = account(ofStreet, places.street);

        assertThat(appoint(ofStreet, account, places.street, Role.OPERATOR).body())
                .contains("role-above-reach");
        assertThat(appoint(city, account, places.city, Role.OPERATOR).status()).isEqualTo(201);
    }

    @Test
    void whoHoldsMoreThanTheAdministratorReachesIsNotTheirsToChange() {
        var district = TreeCaller.administratorOf(new Http(port), places.district);
        var account = account(ofStreet, places.street);
        assertThat(appoint(district, account, places.district, Role.READER).status())
                .isEqualTo(201);

        var reset = ofStreet.put("/accounts/" + account + "/password", Map.of(), "\"1\"");

        assertThat(reset.status()).isEqualTo(403);
        assertThat(reset.body()).contains("account-above-reach");
        assertThat(district.put("/accounts/" + account + "/password", Map.of(), "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLastAdministratorOfTheCityStays() {
        var city = TreeCaller.administratorOf(new Http(port), places.city);
        CityAdministrators.endAll(jobs);
        var first = account(city, places.city);
        var second = account(city, places.city);
        var firsts = made(appoint(city, first, places.city, Role.ADMINISTRATOR));
        var seconds = made(appoint(city, second, places.city, Role.ADMINISTRATOR));

        assertThat(city.put("/appointments/" + firsts + "/end", Map.of(), "\"1\"")
                        .status())
                .isEqualTo(200);
        var ended = city.put("/appointments/" + seconds + "/end", Map.of(), "\"1\"");
        var disabled = city.put("/accounts/" + second + "/state", Map.of("state", "DISABLED"), "\"1\"");

        assertThat(ended.status()).as(ended.body()).isEqualTo(409);
        assertThat(ended.body()).contains("last-city-administrator");
        assertThat(disabled.status()).as(disabled.body()).isEqualTo(409);
        assertThat(disabled.body()).contains("last-city-administrator");
    }

    private static Appointment clerk(AccountId account, UnitId unit) {
        return new Appointment(UUID.randomUUID(), account, unit, Role.CLERK, LocalDate.of(2026, 1, 1), null, 1);
    }

    private static String account(TreeCaller by, UnitId unit) {
        return made(by.post(
                "/accounts",
                Map.of(
                        "unit",
                        unit.toString(),
                        "loginName",
                        "reach-" + UUID.randomUUID().toString().substring(0, 13),
                        "displayName",
                        "王小明")));
    }

    private static Http.Answer appoint(TreeCaller by, String account, UnitId unit, Role role) {
        return by.post("/appointments", Map.of("account", account, "unit", unit.toString(), "role", role.name()));
    }

    private static String made(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Objects.requireNonNull(answer.json().path("id").asString());
    }
}
