package org.linli.search.opinion;

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
import tools.jackson.databind.JsonNode;

/** A street in a tree of its own, and what its clerk hands in. */
abstract class IntakeScenario {

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

    Http.Call post(String path, String json) {
        return new Http(port)
                .post(path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    static String opinion(UnitId place, String externalId, String text) {
        return """
                {"place": "%s", "source": "12345", "externalId": "%s", "channel": "HOTLINE", "text": "%s",
                 "category": "城乡建设/照明", "contactName": "李小明", "contactTelephone": "13812345678"}
                """.formatted(place, externalId, text);
    }

    JsonNode submitted(String externalId) {
        var answer = post(OPINIONS, opinion(tree.community, externalId, "路灯坏了"))
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Http.Answer read(JsonNode opinion, String token) {
        return new Http(port)
                .get(OPINIONS + "/" + opinion.get("id").asString())
                .token(token)
                .send();
    }
}
