package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.local.TestServers;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a caller sees of a database that goes away, and what of their command is there when it is back. */
@SampleService.IntegrationTest
class DatabaseAwayIntegrationTest {

    private static final String NOTICES = "/api/sample/v1/notices";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int GATE = 4_711;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Value("${linli.database.url}")
    String url;

    @Value("${linli.database.owner.username}")
    String owner;

    @Value("${linli.database.owner.password}")
    String password;

    TestPlaces tree;
    Http http;
    String clerk;

    @BeforeEach
    void aTreeAndItsClerk() {
        tree = new TestPlaces(jobs);
        http = new Http(port);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    private Http.Answer putUp(String key, String title) {
        return http.post(NOTICES, "{\"place\":\"%s\",\"title\":\"%s\"}".formatted(tree.street, title))
                .header("Idempotency-Key", key)
                .token(clerk)
                .send();
    }

    private void waitUntilItIsBack() {
        await().atMost(PATIENCE)
                .until(() -> http.get(NOTICES).token(clerk).send().status() == 200);
    }

    @Test
    void aDatabaseThatIsAwayIsA503ThatSaysWhenToComeBack() {
        TestServers.postgres().kill();
        try {
            for (var answer : new Http.Answer[] {
                http.get(NOTICES).token(clerk).send(), putUp(UUID.randomUUID().toString(), "停水")
            }) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.json().path("type").asString()).endsWith(":unavailable");
            }
            // Whoever may not is told so without the database, and the process itself is alive.
            assertThat(http.get(NOTICES).send().status()).isEqualTo(401);
            assertThat(http.get("/actuator/health/liveness").send().status()).isEqualTo(200);
        } finally {
            TestServers.postgres().start();
        }
        waitUntilItIsBack();
    }

    @Test
    void aCommandThatTheDatabaseDiedInLeavesNothingAndMayBeRepeated() throws Exception {
        var key = UUID.randomUUID().toString();
        var title = "停电 " + key;
        asOwner("""
                create or replace function hold() returns trigger language plpgsql as $$
                begin perform pg_advisory_xact_lock(%d); return new; end $$""".formatted(GATE));
        asOwner("create trigger hold after insert on notices for each row execute function hold()");
        try (var keeper = DriverManager.getConnection(url, owner, password);
                var gate = keeper.createStatement()) {
            gate.execute("select pg_advisory_lock(%d)".formatted(GATE));
            var answer = CompletableFuture.supplyAsync(() -> putUp(key, title));
            await().atMost(PATIENCE).until(this::somebodyWaitsAtTheGate);
            TestServers.postgres().kill();
            assertThat(answer.join().status()).isEqualTo(503);
        } finally {
            TestServers.postgres().start();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                asOwner("drop trigger if exists hold on notices");
                return true;
            });
        }
        waitUntilItIsBack();
        assertThat(count("notices where title = ?", title)).isZero();
        assertThat(count("idempotency_keys where key = ?", key)).isZero();

        assertThat(putUp(key, title).status()).isEqualTo(201);
        assertThat(putUp(key, title).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(count("notices where title = ?", title)).isOne();
    }

    private boolean somebodyWaitsAtTheGate() {
        return jobs.sql("select count(*) from pg_locks where locktype = 'advisory' and objid = ? and not granted")
                        .param(GATE)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private long count(String rows, String argument) {
        return jobs.sql("select count(*) from " + rows)
                .param(argument)
                .query(Long.class)
                .single();
    }

    private void asOwner(String sql) {
        JdbcClient.create(new DriverManagerDataSource(url, owner, password))
                .sql(sql)
                .update();
    }
}
