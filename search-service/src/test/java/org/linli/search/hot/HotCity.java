package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A tree in which things are said, and counted when a test wants it. */
@WholeService(apart = "hot")
abstract class HotCity {

    static final String API = "/api/search/v1";
    static final String CATEGORY = "公用事业/电梯";
    private static final List<String> CHANNELS = List.of("HOTLINE", "VISIT", "ONLINE");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    HeatRound round;

    TestPlaces tree;
    String clerk;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
        // Long ago something was said: there is history to compare with.
        said(tree.street, "旧事", 1, 70);
    }

    /** On different channels, one after the other, some days ago. */
    void said(UnitId place, String category, int times, int daysAgo) {
        List<String> opinions = new ArrayList<>();
        Instant at = Instant.now().minus(Duration.ofDays(daysAgo));
        IntStream.range(0, times)
                .forEach(number ->
                        opinions.add("""
                {"place": "%s", "source": "12345", "channel": "%s", "text": "电梯又停了", "category": "%s", "receivedAt": "%s"}
                """.formatted(place, CHANNELS.get(number % CHANNELS.size()), category, at)));
        Http.Answer answer = post(
                "/opinions/batch",
                TestTokens.of(Role.CLERK, tree.district),
                0,
                "{\"opinions\": [%s]}".formatted(String.join(", ", opinions)));
        assertThat(answer.json().path("accepted").asInt()).as(answer.body()).isEqualTo(times);
    }

    /** A whole round that begins from now on. */
    void recount() {
        long before = number();
        Http.Answer asked = post("/hot-issues/recount", TestTokens.of(Role.OPERATOR, tree.city), 0, "");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            round.lookAfter();
            return number() > before && ended();
        });
    }

    private boolean ended() {
        return jobs.sql("select ended_at is not null from heat_round")
                .query(Boolean.class)
                .single();
    }

    long number() {
        return jobs.sql("select no from heat_round").query(Long.class).single();
    }

    Http.Answer post(String path, String token, long version, String json) {
        Http.Call call = new Http(port)
                .post(API + path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(token);
        return (version == 0 ? call : call.header("If-Match", "\"" + version + "\"")).send();
    }

    JsonNode read(String path, String token) {
        Http.Answer answer = new Http(port).get(API + path).token(token).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> ranking(String query) {
        return read("/hot-issues" + query, clerk).get("items").valueStream().toList();
    }

    /** The one thing that grows here this week. */
    JsonNode only() {
        List<JsonNode> found = ranking("");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Its steps, the newest first. */
    List<String> steps(String issue) {
        return read("/hot-issues/" + issue, clerk)
                .get("steps")
                .valueStream()
                .map(step -> step.get("what").asString())
                .toList();
    }

    String hot() {
        said(tree.compound, CATEGORY, 9, 1);
        recount();
        return only().get("id").asString();
    }
}
