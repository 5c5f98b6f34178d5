package org.linli.search.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A city in which opinions are said, and a clerk who keeps searches. */
abstract class SavedSearchScenario {

    static final String API = "/api/search/v1";
    static final String SAVED = API + "/saved-searches";
    static final Duration SLOW = Duration.ofSeconds(60);

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @LocalServerPort
    int port;

    SearchScenario city;
    String account;
    String clerk;

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
        account = UUID.randomUUID().toString();
        clerk = appointedIn(city.tree.street);
    }

    /** The same account, wherever it is appointed now. */
    String appointedIn(UnitId unit) {
        return TestTokens.ofSubject(account, new Appointment(unit, Role.CLERK));
    }

    Http.Answer command(String method, String path, String body, String token) {
        return new Http(port)
                .call(method, path)
                .json(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .token(token)
                .send();
    }

    static String draft(UnitId unit, String name, String words, boolean shared, String alert) {
        return """
                {"unit": "%s", "name": "%s", "view": "q=%s", "filter": {"q": "%s"}, "shared": %s, "alert": "%s"}
                """.formatted(unit, name, words, words, shared, alert);
    }

    String saved(String name, String words, boolean shared, String alert) {
        Http.Answer answer = command("POST", SAVED, draft(city.tree.street, name, words, shared, alert), clerk);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    List<JsonNode> items(String path, String token) {
        Http.Answer answer = new Http(port).get(path).token(token).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }

    List<String> names(String token) {
        return items(SAVED, token).stream()
                .map(one -> one.get("name").asString())
                .toList();
    }
}
