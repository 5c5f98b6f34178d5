package org.linli.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk of a street who can sign in, and the administrator above. */
abstract class IssuerScenario {

    static final String PASSWORD = "local-only-linli-demo";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    Http http;
    TestPlaces places;
    String administrator;
    String login;
    String account;

    @BeforeEach
    void aClerkOfTheStreet() {
        http = new Http(port);
        places = new TestPlaces(jobs);
        administrator = TestTokens.of(Role.ADMINISTRATOR, places.street);
        login = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        account = createAccount(login, PASSWORD);
        appoint(account, places.street, "CLERK");
    }

    String createAccount(String name, @org.jspecify.annotations.Nullable String password) {
        var given = password == null ? "" : ",\"password\":\"%s\"".formatted(password);
        var created = http.post(
                        "/api/org/v1/accounts",
                        "{\"unit\":\"%s\",\"loginName\":\"%s\",\"displayName\":\"王小明\"%s}"
                                .formatted(places.street, name, given))
                .token(administrator)
                .send();
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asString();
    }

    void appoint(String who, UnitId unit, String role) {
        var made = http.post(
                        "/api/org/v1/appointments",
                        "{\"account\":\"%s\",\"unit\":\"%s\",\"role\":\"%s\"}".formatted(who, unit, role))
                .token(administrator)
                .send();
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }
}
