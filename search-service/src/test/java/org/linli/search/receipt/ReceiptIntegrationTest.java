package org.linli.search.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class ReceiptIntegrationTest {

    private static final String OPINIONS = "/api/search/v1/opinions";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient app;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    String clerk;
    String opinion;

    @BeforeEach
    void anAnsweredOpinionInATreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
        var answer = new Http(port)
                .post(OPINIONS, """
                        {"place": "%s", "source": "visit", "channel": "VISIT", "text": "楼上漏水", "category": "住房建设/房屋维修",
                         "reply": "已派人维修", "contactName": "李小明", "contactTelephone": "13812345678"}
                        """.formatted(tree.compound))
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        opinion = answer.json().get("id").asString();
    }

    private Http.Answer issue() {
        return new Http(port)
                .call("POST", OPINIONS + "/" + opinion + "/receipt")
                .token(clerk)
                .send();
    }

    private String code() {
        return issue().json().get("code").asString();
    }

    private Http.Answer read(String code) {
        return new Http(port).get("/api/search/v1/receipts?code=" + code).send();
    }

    @Test
    void whoeverHoldsTheCodeReadsTheStateAndTheAnswerAndNeitherWordsNorContact() {
        var progress = read(code());

        assertThat(progress.status()).as(progress.body()).isEqualTo(200);
        assertThat(progress.json().propertyNames())
                .containsExactlyInAnyOrder("state", "category", "place", "reply", "receivedAt");
        assertThat(progress.json().get("state").asString()).isEqualTo("ANSWERED");
        assertThat(progress.json().get("reply").asString()).isEqualTo("已派人维修");
        assertThat(progress.json().get("place").asString()).endsWith("河滨街道/幸福社区/阳光小区");
        assertThat(progress.body()).doesNotContain("漏水", "李", "138", opinion);
        assertThat(progress.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aCodeIsReadAsItIsTypedAndNoOtherOpensAnything() {
        String code = code();

        assertThat(read(code.toUpperCase(Locale.ROOT).replace("-", "")).status())
                .isEqualTo(200);
        assertThat(read("k3m7p-w9xqa-2hcrt-yb6dn-fj4vs").status()).isEqualTo(404);
        assertThat(read("").status()).isEqualTo(404);
        assertThat(read("%00").status()).isEqualTo(404);
        assertThat(read("x".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void aNewReceiptReplacesTheFirstAndNeitherIsKeptInTheClear() {
        String first = code();
        var answer = issue();
        String second = answer.json().get("code").asString();

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(read(first).status()).isEqualTo(404);
        assertThat(read(second).status()).isEqualTo(200);
        assertThat(jobs.sql("select opinion_receipts::text from opinion_receipts where opinion_id = ?")
                        .param(UUID.fromString(opinion))
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(second, second.replace("-", ""));
    }

    @Test
    void aDeletedOpinionTakesItsReceiptAlong() {
        String code = code();

        jobs.sql("delete from opinions where id = ?")
                .param(UUID.fromString(opinion))
                .update();

        assertThat(read(code).status()).isEqualTo(404);
    }

    @Test
    void withoutAScopeTheDatabaseShowsNoReceiptAndNoOpinion() {
        code();

        assertThat(app.sql("select count(*) from opinion_receipts")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> app.sql("select contact_name from opinion_by_receipt('x')")
                        .query(String.class)
                        .list())
                .hasMessageContaining("contact_name");
    }

    @Test
    void aCodeThatReachesALogTellsNothing() {
        assertThat(ReceiptCode.next()).hasToString("a receipt's code");
    }
}
