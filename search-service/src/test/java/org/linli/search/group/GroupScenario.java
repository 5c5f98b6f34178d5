package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** A street in a tree of its own, and what its clerk does with opinions that say the same. */
abstract class GroupScenario {

    static final String API = "/api/search/v1";

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

    Http.Answer post(String path, long version, String json) {
        var call = new Http(port)
                .post(API + path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(clerk);
        return (version == 0 ? call : call.header("If-Match", "\"" + version + "\"")).send();
    }

    static JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    String received(UnitId place) {
        return done(post("/opinions", 0, """
                        {"place": "%s", "source": "12345", "channel": "HOTLINE", "text": "路灯坏了", "category": "城乡建设/照明"}
                        """.formatted(place))).get("id").asString();
    }

    String screened(UnitId place) {
        String id = received(place);
        done(post("/opinions/" + id + "/screen", 1, "{}"));
        return id;
    }

    static String ids(String... opinions) {
        return Arrays.stream(opinions).map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    Http.Answer confirming(String... opinions) {
        return post("/groups", 0, "{\"title\": \"路灯不亮\", \"opinions\": %s}".formatted(ids(opinions)));
    }

    String confirmed(String... opinions) {
        return done(confirming(opinions)).get("id").asString();
    }

    JsonNode read(String path) {
        return done(new Http(port).get(API + path).token(clerk).send());
    }

    String state(String opinion) {
        return read("/opinions/" + opinion).get("state").asString();
    }

    static String problem(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        return answer.json().get("type").asString().replace("urn:linli:problem:", "");
    }
}
