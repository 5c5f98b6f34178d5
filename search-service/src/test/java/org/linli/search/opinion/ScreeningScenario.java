package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A street in a tree of its own, and what its clerk does with opinions. */
abstract class ScreeningScenario {

    static final String OPINIONS = "/api/search/v1/opinions";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;

    String clerk;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    String received(String externalId) {
        return accepted(externalId).json().get("id").asString();
    }

    Http.Answer accepted(String externalId) {
        return command(OPINIONS, """
                {"place": "%s", "source": "12345", "externalId": "%s", "channel": "HOTLINE", "text": "路灯坏了",
                 "category": "城乡建设/照明"}
                """.formatted(tree.community, externalId)).send();
    }

    Http.Call command(String path, String json) {
        return new Http(port)
                .post(path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(clerk);
    }

    Http.Call step(String id, String verb, int version, String json) {
        return stepOf(clerk, UUID.randomUUID().toString(), id, verb, version, json);
    }

    Http.Call stepOf(String token, String key, String id, String verb, int version, String json) {
        return new Http(port)
                .post(OPINIONS + "/" + id + "/" + verb, json)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + version + "\"")
                .token(token);
    }

    JsonNode done(Http.Call call) {
        var answer = call.send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    JsonNode read(String id) {
        return new Http(port).get(OPINIONS + "/" + id).token(clerk).send().json();
    }

    List<JsonNode> timeline(String id, String token) {
        var answer = new Http(port)
                .get(OPINIONS + "/" + id + "/timeline")
                .token(token)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }

    List<String> audited(String id) {
        return jobs.sql("select action from audit_entries where subject_id = :id order by id")
                .param("id", id)
                .query((row, _) -> row.getString("action"))
                .list();
    }
}
