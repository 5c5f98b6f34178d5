package org.linli.search.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.open311.Open311Client.ENDPOINT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** A street in a tree of its own, and reports by Open311 in it. */
abstract class ReportScenario {

    static final String OPINIONS = "/api/search/v1/opinions";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    Open311Client client;

    TestPlaces tree;

    String clerk;

    @BeforeEach
    void aTreeOfItsOwn() {
        client = new Open311Client(port);
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    /** A good report with these fields, {@code null} for one that is left out, and others as they are. */
    Http.Answer reported(String format, @Nullable String key, @Nullable String... changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "service_code", "elevator",
                "address_id", tree.compound.toString(),
                "description", "二单元电梯停了两天 <b>&"));
        for (int at = 0; at < changes.length; at += 2) {
            String value = changes[at + 1];
            if (value == null) {
                fields.remove(String.valueOf(changes[at]));
            } else {
                fields.put(String.valueOf(changes[at]), value);
            }
        }
        var call = client.report(format, fields).token(clerk).header("Accept-Language", "en");
        return key == null ? call.send() : call.header("Idempotency-Key", key).send();
    }

    static String id(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json().get(0).get("service_request_id").asString();
    }

    JsonNode shown(String id) {
        var answer =
                client.get(ENDPOINT + "/requests/" + id + ".json").token(clerk).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get(0);
    }

    JsonNode opinion(String id) {
        return client.get(OPINIONS + "/" + id).token(clerk).send().json();
    }

    List<String> listed(String query) {
        var answer =
                client.get(ENDPOINT + "/requests.json" + query).token(clerk).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().values().stream()
                .map(request -> request.get("service_request_id").asString())
                .toList();
    }

    static List<String> descriptions(Http.Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        return refused.json().values().stream()
                .map(error -> error.get("description").asString())
                .toList();
    }
}
