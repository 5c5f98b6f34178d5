package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.LinliTest;
import org.linli.platform.test.TestTokens;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The index is lost, rebuilt, cut short and spoiled, and in the end agrees with PostgreSQL. The keeper looks when told. */
@LinliTest(elasticsearch = true)
@TestPropertySource(properties = "linli.search.index.look-after=1h")
class IndexLifeIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transaction;

    @Autowired
    ElasticsearchClient client;

    @Autowired
    Generations generations;

    @Autowired
    OpinionIndices indices;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    Rebuild rebuild;

    @LocalServerPort
    int port;

    SearchScenario city;

    /** Of the scenario's operator, the same for a whole test: a job is shown to whoever asked for it. */
    String operator = "";

    @BeforeEach
    void anIndexedCity() {
        city = new SearchScenario(jobs, port);
        operator = TestTokens.of(Role.OPERATOR, city.tree.city);
        Awaitility.await().until(() -> generations.live().isPresent());
        city.indexed();
    }

    @Test
    void aRebuildLosesNothingThatIsWrittenMeanwhile() throws IOException {
        Set<UUID> said = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 1_200).forEach(number -> said.add(city.said(city.tree.street, "电梯坏了" + number)));
        int before = live();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int number = 0; !over.get(); number++) {
                UUID fresh = city.said(city.tree.street, "电梯又坏了" + number);
                said.add(fresh);
                if (number % 3 == 0) {
                    deleted(fresh);
                    said.remove(fresh);
                } else if (number % 3 == 1) {
                    corrected(fresh, "电梯修好了又坏" + number);
                }
            }
        });

        JsonNode job = done("/rebuild");
        over.set(true);
        writer.join();
        city.indexed();

        assertThat(job.at("/result/generation").asInt()).isEqualTo(live()).isGreaterThan(before);
        assertThat(client.indices()
                        .getAlias(alias -> alias.name(indices.readAlias()))
                        .aliases()
                        .keySet())
                .containsExactly(indices.name(live()));
        assertThat(client.indices()
                        .exists(index -> index.index(indices.name(before)))
                        .value())
                .isFalse();
        assertThat(found("电梯")).isEqualTo(said);
        assertNothingDiffers();
    }

    @Test
    void aRebuildThatWasKilledIsGoneOnWithByAnother() throws IOException {
        Set<UUID> said = new HashSet<>();
        IntStream.range(0, 1_100).forEach(number -> said.add(city.said(city.tree.street, "路灯不亮" + number)));
        city.indexed();
        generations.begin();

        // Killed after its first page: it tells nobody, and its lease runs on.
        assertThatThrownBy(() -> rebuild.goOn(UUID.randomUUID(), (done, total) -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        Generations.Generation cutShort = generations.building().orElseThrow();
        assertThat(cutShort.filled()).isEqualTo(500);

        assertThat(rebuild.goOn(UUID.randomUUID(), (done, total) -> {}))
                .as("while the lease runs")
                .isFalse();
        jobs.sql("update index_generations set leased_until = now() where state = 'BUILDING'")
                .update();
        keeper.lookAfterOnce();

        assertThat(live()).isEqualTo(cutShort.number());
        assertThat(found("路灯")).isEqualTo(said);
        assertNothingDiffers();
    }

    @Test
    void anIndexThatWasDeletedIsNoticedAndBuiltAnew() throws IOException {
        UUID before = city.said(city.tree.street, "暖气不热");
        city.indexed();
        int lost = live();
        client.indices().delete(delete -> delete.index(indices.name(lost)));
        UUID after = city.said(city.tree.street, "暖气还是不热");

        JsonNode meanwhile = city.asking(city.tree.street).with("q", "暖气").answer();
        assertThat(meanwhile.at("/notice/code").asString()).isEqualTo("search-without-index");
        assertThat(SearchScenario.ids(meanwhile)).containsExactlyInAnyOrder(before, after);

        keeper.lookAfterOnce();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode answer = city.asking(city.tree.street).with("q", "暖气").answer();
            assertThat(answer.has("notice")).isFalse();
            assertThat(SearchScenario.ids(answer)).containsExactlyInAnyOrder(before, after);
        });
        assertThat(live()).isGreaterThan(lost);
        city.indexed();
        assertNothingDiffers();
    }

    @Test
    void aComparisonFindsAndMendsWhatIsLostStaleOrExtra() throws IOException {
        UUID lost = Objects.requireNonNull(transaction.execute(status -> {
            UUID id = city.said(city.tree.street, "狗叫扰民");
            jobs.sql("delete from index_work where opinion_id = :id")
                    .param("id", id)
                    .update();
            return id;
        }));
        UUID stale = city.said(city.tree.street, "狗叫扰民又来了");
        city.indexed();
        transaction.executeWithoutResult(status -> {
            corrected(stale, "猫叫扰民");
            jobs.sql("delete from index_work where opinion_id = :id")
                    .param("id", stale)
                    .update();
        });
        UUID extra = UUID.randomUUID();
        client.index(index -> index.index(indices.name(live()))
                .id(extra.toString())
                .version(7L)
                .versionType(VersionType.External)
                .document(Map.of("id", extra, "places", List.of(city.tree.street.toString()), "text", "狗叫")));
        city.indexed();
        assertThat(found("狗叫")).containsExactly(stale);

        JsonNode report = done("/reconcile").get("result");

        assertThat(List.of(
                        report.get("lost").asInt(),
                        report.get("stale").asInt(),
                        report.get("extra").asInt()))
                .containsExactly(1, 1, 1);
        city.indexed();
        assertThat(found("狗叫")).containsExactly(lost);
        assertThat(found("猫叫")).containsExactly(stale);
        assertThat(total("狗叫")).isEqualTo(1);
        assertNothingDiffers();
    }

    @Test
    void aDocumentThatIsRefusedIsKeptApartUntilItIsMended() throws IOException {
        // Elasticsearch reads years of four digits.
        UUID refused = city.anOpinion()
                .text("井盖没有了")
                .receivedAt(Instant.parse("+20000-01-01T00:00:00Z"))
                .said();
        UUID taken = city.said(city.tree.street, "井盖松动");
        city.indexed();

        assertThat(found("井盖")).containsExactly(taken);
        JsonNode entry = refusals().get(0);
        assertThat(entry.get("opinion").asString()).isEqualTo(refused.toString());
        assertThat(entry.get("reason").asString()).contains("received_at").doesNotContain("20000");

        assertThat(retried()).isEqualTo(1);
        city.indexed();
        assertThat(refusals()).as("still refused").hasSize(1);

        client.indices()
                .putMapping(mapping -> mapping.index(indices.name(live()))
                        .properties(
                                "received_at",
                                property -> property.date(
                                        date -> date.format("strict_date_time").ignoreMalformed(true))));
        assertThat(retried()).isEqualTo(1);
        city.indexed();
        assertThat(refusals()).isEmpty();
        assertThat(found("井盖")).containsExactlyInAnyOrder(refused, taken);

        jobs.sql("update opinions set received_at = now(), version = version + 1 where id = :id")
                .param("id", refused)
                .update();
        city.indexed();
        assertNothingDiffers();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private int live() {
        return generations.live().orElseThrow().number();
    }

    private void deleted(UUID opinion) {
        jobs.sql("delete from opinions where id = :id").param("id", opinion).update();
    }

    private void corrected(UUID opinion, String text) {
        jobs.sql("update opinions set text = :text, normal = :text, version = version + 1 where id = :id")
                .param("text", text)
                .param("id", opinion)
                .update();
    }

    private Set<UUID> found(String text) {
        List<UUID> found =
                city.asking(city.tree.street).with("q", text).with("limit", 100).foundOnAllPages(() -> {});
        assertThat(found).doesNotHaveDuplicates();
        return new HashSet<>(found);
    }

    private int total(String text) {
        return city.asking(city.tree.street)
                .with("q", text)
                .answer()
                .at("/total/value")
                .asInt();
    }

    /** Lets the job run by the real worker, and waits for its end. */
    private JsonNode done(String path) {
        Http.Answer taken = city.http()
                .post("/api/search/v1/index" + path, "{}")
                .token(operator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .send();
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        JsonNode job = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> city.http()
                                .get(taken.header("Location"))
                                .token(operator)
                                .send()
                                .json(),
                        status -> Set.of("DONE", "FAILED", "CANCELLED")
                                .contains(status.get("state").asString()));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("DONE");
        return job;
    }

    private void assertNothingDiffers() {
        JsonNode report = done("/reconcile").get("result");
        assertThat(List.of(
                        report.get("lost").asInt(),
                        report.get("stale").asInt(),
                        report.get("extra").asInt()))
                .as(report.toString())
                .containsExactly(0, 0, 0);
        assertThat(report.get("documents").asLong())
                .isEqualTo(report.get("opinions").asLong());
    }

    private JsonNode refusals() {
        return city.http()
                .get("/api/search/v1/index/refused")
                .token(operator)
                .send()
                .json()
                .get("items");
    }

    private int retried() {
        return city.http()
                .post("/api/search/v1/index/refused/retry", "{}")
                .token(operator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .send()
                .json()
                .get("opinions")
                .asInt();
    }
}
