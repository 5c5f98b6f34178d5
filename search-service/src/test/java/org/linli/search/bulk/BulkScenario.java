package org.linli.search.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Treatment;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A street with opinions, and its clerk who treats many of them at once. */
@WholeService(elasticsearch = true)
abstract class BulkScenario {

    static final String OPINIONS = "/api/search/v1/opinions/";
    static final String ACTIONS = "/api/search/v1/bulk-actions";
    static final Duration SLOW = Duration.ofSeconds(90);
    static final String REPLY = "已安排维修，本周内恢复。";

    @Autowired
    BulkDesk desk;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    JdbcClient app;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    SearchScenario city;
    String account;
    String clerk;

    @BeforeEach
    void aStreetWithItsClerk() {
        city = new SearchScenario(jobs, port);
        account = UUID.randomUUID().toString();
        clerk = TestTokens.ofSubject(account, new Appointment(city.tree.street, Role.CLERK));
    }

    List<UUID> screened(int many) {
        return IntStream.range(0, many).mapToObj(this::screenedOne).toList();
    }

    private UUID screenedOne(int no) {
        return city.anOpinion()
                .at(city.tree.compound)
                .text("第 %d 盏路灯不亮".formatted(no))
                .category("城乡建设/照明")
                .state("SCREENED")
                .said();
    }

    static String answering(List<UUID> opinions) {
        return "{\"opinions\": [%s], \"kind\": \"ANSWER\", \"reply\": \"%s\"}".formatted(listed(opinions), REPLY);
    }

    static String listed(List<UUID> opinions) {
        return opinions.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
    }

    Http.Answer post(String path, String body, String token) {
        return keyed(UUID.randomUUID().toString(), path, body, token);
    }

    Http.Answer keyed(String key, String path, String body, String token) {
        return new Http(port)
                .post(path, body)
                .header("Idempotency-Key", key)
                .token(token)
                .send();
    }

    /** @return what was answered */
    JsonNode begun(String body) {
        Http.Answer answer = post(ACTIONS, body, clerk);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json();
    }

    JsonNode read(String path) {
        Http.Answer answer = new Http(port).get(path).token(clerk).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Once no job works on it any more. */
    Map<BulkOutcome, Integer> outcomes(String action) {
        JsonNode ended = await().atMost(SLOW)
                .until(
                        () -> read(ACTIONS + "/" + action),
                        now -> !now.get("running").asBoolean());
        Map<BulkOutcome, Integer> outcomes = new EnumMap<>(BulkOutcome.class);
        ended.get("outcomes")
                .forEach(count -> outcomes.put(
                        BulkOutcome.valueOf(count.get("outcome").asString()),
                        count.get("count").asInt()));
        return outcomes;
    }

    List<JsonNode> items(String action, BulkOutcome outcome) {
        return read(ACTIONS + "/" + action + "/items?limit=200&outcome=" + outcome)
                .get("items")
                .valueStream()
                .toList();
    }

    String state(UUID opinion) {
        return jobs.sql("select state from opinions where id = :id")
                .param("id", opinion)
                .query(String.class)
                .single();
    }

    long steps(List<UUID> opinions, String what) {
        return jobs.sql("""
                        select count(*) from opinion_steps where opinion_id = any (:ids) and what = :what and actor = :actor
                        """)
                .param("ids", opinions.toArray(UUID[]::new))
                .param("what", what)
                .param("actor", account)
                .query(Long.class)
                .single();
    }

    /** Somebody puts right what it is about. */
    void corrected(UUID opinion, int version, String body, UnitId as) {
        Http.Answer answer = new Http(port)
                .call("PATCH", OPINIONS + opinion)
                .json(body)
                .header("If-Match", "\"" + version + "\"")
                .token(TestTokens.of(Role.CLERK, as))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Begun, with a job that no worker takes until it is {@link #released}. */
    BulkAction held(List<UUID> opinions) {
        return inScope(() -> Objects.requireNonNull(transactions.execute(_ -> {
            var chosen = new Chosen.These(opinions.stream().map(OpinionId::new).toList());
            var treatment = new Treatment(Treatment.Kind.ANSWER, REPLY, null, null, null);
            BulkAction action = desk.start(chosen, treatment, null).action();
            app.sql("update jobs set not_before = 'infinity' where id = :job")
                    .param("job", action.job().value())
                    .update();
            return action;
        })));
    }

    void released(BulkAction action) {
        jobs.sql("update jobs set not_before = now() where id = :job")
                .param("job", action.job().value())
                .update();
    }

    boolean ran(BulkJob handler, JobRun run) {
        return inScope(() -> {
            handler.run(run);
            return true;
        });
    }

    <T> T inScope(ScopedValue.CallableOp<T, RuntimeException> work) {
        return new Scope(new Caller(account, "Tester", List.of()), List.of(city.tree.street)).call(work);
    }
}
