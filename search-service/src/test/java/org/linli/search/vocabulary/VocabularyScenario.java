package org.linli.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A city of its own whose vocabulary has no changes waiting. Its tests share one service, one class after the other. */
public abstract class VocabularyScenario {

    protected static final String API = "/api/search/v1/vocabulary";

    @LocalServerPort
    protected int port;

    @Autowired
    @Qualifier("jobs")
    protected JdbcClient jobs;

    protected SearchScenario city;
    protected String administrator;

    @BeforeEach
    void aCityWithoutADraft() {
        city = new SearchScenario(jobs, port);
        administrator = TestTokens.of(Role.ADMINISTRATOR, city.tree.city);
        jobs.sql("update vocabulary set draft = (select entries from vocabulary_editions where number = live)")
                .update();
    }

    protected Http.Answer post(String path, String json) {
        return call("POST", path, version(), json);
    }

    protected Http.Answer call(String method, String path, long version, String json) {
        return new Http(port)
                .call(method, API + path)
                .json(json)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(administrator)
                .send();
    }

    protected long version() {
        return jobs.sql("select version from vocabulary").query(Long.class).single();
    }

    protected JsonNode read(String path) {
        Http.Answer answer = new Http(port).get(API + path).token(administrator).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
