package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.search.query.SearchScenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The index beside a scenario: what an operator asks of it, and what it holds. */
final class IndexUpkeep {

    private final SearchScenario city;
    private final JdbcClient jobs;
    private final ElasticsearchClient client;
    private final Generations generations;
    private final OpinionIndices indices;

    /** The same for a whole test: a job is shown to whoever asked for it. */
    private final String operator;

    IndexUpkeep(
            SearchScenario city,
            JdbcClient jobs,
            ElasticsearchClient client,
            Generations generations,
            OpinionIndices indices) {
        this.city = city;
        this.jobs = jobs;
        this.client = client;
        this.generations = generations;
        this.indices = indices;
        this.operator = TestTokens.of(Role.OPERATOR, city.tree.city);
    }

    String operator() {
        return operator;
    }

    boolean exists(int generation) {
        return indexNames().stream().anyMatch(name -> indices.isOf(generation, name));
    }

    Set<String> indexNames() {
        try {
            String all = indices.readAlias().replace("-read", "-v*");
            return client.indices().get(get -> get.index(all)).indices().keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a generation in which all years lie together. */
    String name(int generation) {
        return indices.name(generation, Span.ALL);
    }

    void deleteIndex(int generation) {
        deleteIndex(name(generation));
    }

    void deleteIndex(String name) {
        try {
            client.indices().delete(delete -> delete.index(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int live() {
        return generations.live().orElseThrow().number();
    }

    void deleted(UUID opinion) {
        jobs.sql("delete from opinions where id = :id").param("id", opinion).update();
    }

    void corrected(UUID opinion, String text) {
        jobs.sql("update opinions set text = :text, normal = :text, version = version + 1 where id = :id")
                .param("text", text)
                .param("id", opinion)
                .update();
    }

    Set<UUID> found(String text) {
        List<UUID> found =
                city.asking(city.tree.street).with("q", text).with("limit", 100).foundOnAllPages(() -> {});
        assertThat(found).doesNotHaveDuplicates();
        return new HashSet<>(found);
    }

    int total(String text) {
        return city.asking(city.tree.street)
                .with("q", text)
                .answer()
                .at("/total/value")
                .asInt();
    }

    /** Lets the job run by the real worker, and waits for its end. */
    JsonNode done(String path) {
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

    void assertNothingDiffers() {
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
}
