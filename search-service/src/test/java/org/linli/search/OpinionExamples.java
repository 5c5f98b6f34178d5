package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Example;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Opinions of the street that the matrix speaks of, made as its clerk. */
abstract class OpinionExamples {

    static final String API = "/api/search/v1";

    /** Streets of which an opinion can be found already. */
    private final Set<UnitId> searchable = new HashSet<>();

    private final int port;

    final JdbcClient jobs;

    OpinionExamples(int port, JdbcClient jobs) {
        this.port = port;
        this.jobs = jobs;
    }

    static String text(TestPlaces tree) {
        return "路灯" + tree.street.label();
    }

    static String category(TestPlaces tree) {
        return "照明" + tree.street.label();
    }

    static String opinion(UnitId place) {
        return """
                {"place": "%s", "source": "matrix", "channel": "HOTLINE", "text": "%s", "category": "%s",
                 "contactName": "李小明"}
                """.formatted(place, "路灯" + place.label(), "照明" + place.label());
    }

    Example anOpinion(TestPlaces tree) {
        return made(http().post(API + "/opinions", opinion(tree.street)), tree, "/id");
    }

    Example aSearchableOpinion(TestPlaces tree) {
        aSearch(tree);
        return anOpinion(tree);
    }

    /** In version 2. */
    Example aScreenedOpinion(TestPlaces tree) {
        return Example.request().path("id", screenedOpinion(tree)).version(2);
    }

    String screenedOpinion(TestPlaces tree) {
        String clerk = TestTokens.of(Role.CLERK, tree.street);
        String id = http().post(API + "/opinions", opinion(tree.street))
                .header("Idempotency-Key", UuidCreator.getTimeOrderedEpoch().toString())
                .token(clerk)
                .send()
                .json()
                .at("/id")
                .asString();
        var screened = http().post(API + "/opinions/" + id + "/screen", "{}")
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();
        assertThat(screened.status()).as(screened.body()).isEqualTo(200);
        return id;
    }

    Example made(Http.Call call, TestPlaces tree, String id) {
        var answer = call.header(
                        "Idempotency-Key", UuidCreator.getTimeOrderedEpoch().toString())
                .token(TestTokens.of(Role.CLERK, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Example.request().path("id", answer.json().at(id).asString());
    }

    Example aSearch(TestPlaces tree) {
        if (searchable.add(tree.street)) {
            anOpinion(tree);
            await().atMost(Duration.ofSeconds(60)).until(() -> found(tree), found -> found.has(0));
        }
        return Example.request();
    }

    JsonNode found(TestPlaces tree) {
        return http().get(API + "/opinions")
                .token(TestTokens.of(Role.READER, tree.street))
                .send()
                .json()
                .path("items");
    }

    static Example ofTheStreet(TestPlaces tree) {
        return Example.request().query("unit", tree.street.toString());
    }

    Http http() {
        return new Http(port);
    }
}
