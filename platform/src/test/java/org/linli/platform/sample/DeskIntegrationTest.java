package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators and auditors do in any service: dead letters and the audit. */
@SampleService.IntegrationTest
class DeskIntegrationTest {

    private static final String LETTERS = "/api/sample/v1/dead-letters";
    private static final String AUDIT = "/api/sample/v1/audit";
    private static final String DECISION = "{\"reason\":\"原因已排除\"}";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    Http http;
    String operator;

    @BeforeEach
    void aTreeAndItsOperator() {
        tree = new TestPlaces(jobs);
        http = new Http(port);
        operator = TestTokens.of(Role.OPERATOR, tree.city);
    }

    private UUID aDeadLetter() {
        var id = UuidCreator.getTimeOrderedEpoch();
        jobs.sql("""
                insert into dead_letters (id, queue, source, event_id, type, subject, envelope, reason, tries, died_at, state)
                values (:id, 'nobody', '/org-service', :event, 'org.unit.renamed', 'one', '{"a":1}', 'tried', 5, now(), 'WAITING')""").param("id", id).param("event", id.toString()).update();
        return id;
    }

    private Http.Answer decide(UUID letter, String decision, String version) {
        return http.post(LETTERS + "/" + letter + "/" + decision, DECISION)
                .header("If-Match", version)
                .token(operator)
                .send();
    }

    @Test
    void theMessageItselfIsShownWithASingleDeadLetterOnly() {
        var id = aDeadLetter();
        var listed =
                http.get(LETTERS + "?state=WAITING&limit=1").token(operator).send();
        var single = http.get(LETTERS + "/" + id).token(operator).send();
        assertThat(listed.json().at("/items/0/id").asString()).isEqualTo(id.toString());
        assertThat(listed.body()).doesNotContain("envelope");
        assertThat(single.json().path("envelope").asString()).isEqualTo("{\"a\":1}");
        assertThat(single.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aDiscardedLetterKeepsItsReasonAndIsDecidedOnce() {
        var id = aDeadLetter();
        var discarded = decide(id, "discard", "\"1\"");
        assertThat(discarded.status()).as(discarded.body()).isEqualTo(200);
        assertThat(discarded.json().path("state").asString()).isEqualTo("DISCARDED");
        assertThat(discarded.json().path("decision").asString()).isEqualTo("原因已排除");
        var again = decide(id, "discard", discarded.header("ETag"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("title").asString()).isEqualTo("已处理");
        assertThat(jobs.sql("select action from audit_entries where subject_id = ?")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("dead-letter.discard");
    }

    @Test
    void aDecisionNeedsTheVersionItWasMadeOn() {
        var id = aDeadLetter();
        var without = http.post(LETTERS + "/" + id + "/discard", DECISION)
                .token(operator)
                .send();
        assertThat(without.status()).isEqualTo(428);
        assertThat(decide(id, "discard", "\"7\"").status()).isEqualTo(412);
    }

    @Test
    void whatNoQueueWouldTakeIsNotReplayed() {
        var refused = decide(aDeadLetter(), "replay", "\"1\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).endsWith("dead-letter-queue-gone");
        assertThat(refused.json().path("detail").asString()).contains("nobody");
    }

    private void recorded(UnitId place, String subject) {
        jobs.sql("""
                insert into audit_entries (id, at, actor, action, subject_type, subject_id, place_id, detail)
                values (:id, now(), 'clerk-1', 'notice.rename', 'notice', :subject, :place, '{"to": "=1+1"}')""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("subject", subject)
                .param("place", place.value())
                .update();
    }

    @Test
    void theAuditIsReadWithinScopePageByPage() {
        recorded(tree.street, "first");
        recorded(tree.siblingStreet, "elsewhere");
        recorded(tree.community, "second");
        var administrator = TestTokens.of(Role.ADMINISTRATOR, tree.street);
        var page = http.get(AUDIT + "?subjectType=notice&limit=1")
                .token(administrator)
                .send();
        assertThat(page.json().at("/items/0/subjectId").asString()).isEqualTo("second");
        var rest = http.get(AUDIT + "?subjectType=notice&limit=1&cursor="
                        + page.json().path("next").asString())
                .token(administrator)
                .send();
        assertThat(rest.json().at("/items/0/subjectId").asString()).isEqualTo("first");
        assertThat(rest.json().path("next").isMissingNode()).isTrue();
        assertThat(http.get(AUDIT + "?cursor=nonsense")
                        .token(administrator)
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theExportHoldsWhatTheListShowsAndNoFormula() {
        recorded(tree.street, "=exported");
        recorded(tree.siblingStreet, "elsewhere");
        var export = http.get(AUDIT + "/export?format=CSV&subjectType=notice")
                .token(TestTokens.of(Role.ADMINISTRATOR, tree.street))
                .send();
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Disposition")).contains("audit.csv");
        assertThat(export.body().lines()).hasSize(2);
        assertThat(export.body()).contains("'=exported", "notice.rename").doesNotContain("elsewhere");
        var workbook = http.get(AUDIT + "/export?subjectType=notice")
                .token(TestTokens.of(Role.ADMINISTRATOR, tree.street))
                .send();
        assertThat(workbook.header("Content-Type")).contains("spreadsheetml");
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void anOperatorVerifiesTheAudit() {
        recorded(tree.street, "verified");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var verdict = http.post(AUDIT + "/verify", "").token(operator).send();
            assertThat(verdict.status()).isEqualTo(200);
            assertThat(verdict.json().path("intact").asBoolean())
                    .as(verdict.body())
                    .isTrue();
            assertThat(verdict.json().path("pending").asLong()).isZero();
            assertThat(verdict.json().path("links").asLong()).isPositive();
        });
    }
}
