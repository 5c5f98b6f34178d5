package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.security.Mandates;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.matter.BesidePropertyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An adoption that nobody heard of goes on by itself, in the name of whoever asked (S3, P8). */
@WholeService(elasticsearch = true)
class StuckAdoptionIntegrationTest implements BesidePropertyService {

    private static final String API = "/api/search/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transactions;

    @Autowired
    @Qualifier("jobs")
    Adoptions adoptions;

    @Autowired
    StuckAdoptions stuck;

    @Autowired
    CircuitBreakerRegistry breakers;

    TestPlaces tree;
    String clerk;
    UUID matter = UUID.randomUUID();
    String opinion;
    String group;

    /** A group whose matter was asked for without anybody hearing what came of it. */
    @BeforeEach
    void aGroupThatIsStuck() {
        PROPERTY.reset();
        breakers.circuitBreaker("property").reset();
        breakers.circuitBreaker("property-entrusted").reset();
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
        opinion = screened();
        group = done(post(
                        "/groups",
                        0,
                        "{\"title\": \"路灯不亮\", \"opinions\": [\"%s\", \"%s\"]}".formatted(opinion, screened())))
                .get("id")
                .asString();
        PROPERTY.breaksOff();
        assertThat(adopting(1, "路灯不亮").status()).isEqualTo(503);
        assertThat(read("/groups/" + group).get("state").asString()).isEqualTo("ADOPTING");
    }

    private Http.Answer post(String path, long version, String json) {
        var call = new Http(port)
                .post(API + path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(clerk);
        return (version == 0 ? call : call.header("If-Match", "\"" + version + "\"")).send();
    }

    private Http.Answer adopting(long version, String title) {
        return post("/groups/" + group + "/adopt", version, """
                {"unit": "%s", "title": "%s"}
                """.formatted(tree.community, title));
    }

    private static JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    private JsonNode read(String path) {
        return done(new Http(port).get(API + path).token(clerk).send());
    }

    private String screened() {
        String id = done(post("/opinions", 0, """
                        {"place": "%s", "source": "12345", "channel": "HOTLINE", "text": "路灯坏了", "category": "城乡建设/照明"}
                        """.formatted(tree.community)))
                .get("id")
                .asString();
        done(post("/opinions/" + id + "/screen", 1, "{}"));
        return id;
    }

    private void due() {
        jobs.sql("update group_adoptions set next_try_at = now() - interval '1 second' where group_id = :group")
                .param("group", UUID.fromString(group))
                .update();
    }

    private Optional<String> kept(String column) {
        return jobs.sql("select %s::text from group_adoptions where group_id = :group".formatted(column))
                .param("group", UUID.fromString(group))
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    private void adopted() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(read("/groups/" + group).get("state").asString())
                                .isEqualTo("ADOPTED"));
    }

    @Test
    void whatWasAskedForAndNotHeardOfIsAskedForAgainInTheNameOfWhoeverAsked() {
        PROPERTY.opensEntrusted(matter);
        assertThat(read("/groups/" + group).at("/adoption").has("nextTryAt")).isTrue();

        due();
        stuck.lookAfter();

        adopted();
        assertThat(read("/opinions/" + opinion).get("matter").asString()).isEqualTo(matter.toString());
        assertThat(PROPERTY.entrusted(group)).singleElement().satisfies(request -> {
            assertThat(request.getHeader(Mandates.HEADER)).isEqualTo(clerk);
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer own");
            assertThat(request.getBodyAsString()).contains("\"count\":2", tree.community.toString(), "路灯不亮");
        });
        assertThat(read("/groups/" + group + "/timeline").at("/items/0/what").asString())
                .isEqualTo("ADOPTED");
        assertThat(kept("mandate")).as("the token is of no more use").isEmpty();
        assertThat(read("/groups/" + group).at("/adoption").has("nextTryAt")).isFalse();
        PROPERTY.assertKept();
    }

    @Test
    void whileItCannotBeAskedItIsTriedAgainLaterAndLater() {
        Instant before = Instant.now();
        due();
        stuck.lookAfter();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept("tries")).contains("1"));
        Instant first = nextTry();
        assertThat(first).isAfter(before.plusSeconds(50));

        due();
        stuck.lookAfter();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept("tries")).contains("2"));
        assertThat(nextTry()).isAfter(first.plusSeconds(40));
        assertThat(read("/groups/" + group).get("state").asString()).isEqualTo("ADOPTING");

        PROPERTY.opensEntrusted(matter);
        due();
        stuck.lookAfter();
        adopted();
    }

    private Instant nextTry() {
        return Instant.parse(read("/groups/" + group).at("/adoption/nextTryAt").asString());
    }

    @Test
    void whoeverDiesWhileTryingLeavesTheNextTryToAnother() {
        due();
        Optional<Adoption> taken = transactions.execute(_ -> adoptions.takeDue(
                Instant.now(), Instant.now().minus(Mandates.COUNTS), Duration.ofMinutes(1), Duration.ofMinutes(30)));
        assertThat(taken).isPresent();

        PROPERTY.opensEntrusted(matter);
        due();
        stuck.lookAfter();

        adopted();
    }

    @Test
    void ofManyInstancesOneMakesEachTry() throws Exception {
        PROPERTY.opensEntrusted(matter);
        due();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> each :
                    instances.invokeAll(Collections.nCopies(8, Executors.callable(stuck::lookAfter)))) {
                each.get();
            }
        }

        adopted();
        assertThat(PROPERTY.entrusted(group)).hasSize(1);
    }

    @Test
    void whatIsRefusedIsToldAndLeftToPeople() {
        PROPERTY.refusesEntrusted(409, "matter-known-elsewhere", "别处已有未办结的事项");
        due();
        stuck.lookAfter();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                read("/groups/" + group).at("/adoption/refused").asString())
                        .isEqualTo("别处已有未办结的事项"));
        assertThat(kept("mandate")).isEmpty();
        assertThat(kept("next_try_at")).isEmpty();

        PROPERTY.opensMatters(matter);
        assertThat(adopting(2, "路灯反复不亮").status()).isEqualTo(200);
        assertThat(read("/groups/" + group).at("/adoption").has("refused")).isFalse();
    }

    @Test
    void afterADayNobodyIsSpokenForAnyMore() {
        PROPERTY.opensEntrusted(matter);
        jobs.sql("update group_adoptions set asked_at = :then where group_id = :group")
                .param(
                        "then",
                        Instant.now().minus(Mandates.COUNTS).minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("group", UUID.fromString(group))
                .update();
        due();
        stuck.lookAfter();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept("mandate")).isEmpty());
        assertThat(PROPERTY.entrusted(group)).isEmpty();
        assertThat(read("/groups/" + group).get("state").asString()).isEqualTo("ADOPTING");
    }

    @Test
    void theTokenIsKeptSealed() {
        assertThat(kept("mandate")).isPresent().get().asString().doesNotContain(clerk.substring(0, 20));
        assertThat(List.of(read("/groups/" + group).toString())).noneMatch(shown -> shown.contains("mandate"));
    }
}
