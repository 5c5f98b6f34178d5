package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.privacy.PersonalDataUpkeep;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long we keep whom to answer. */
@WholeService
class ContactRetentionIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    PersonalDataUpkeep upkeep;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Test
    void aContactIsKeptThreeYearsFromWhenItWasGivenToUsHoweverOldTheOpinionIs() {
        var tree = new TestPlaces(jobs);
        var answer = new Http(port)
                .post("/api/search/v1/opinions", """
                        {"place": "%s", "source": "ledger", "channel": "LETTER", "text": "楼道的灯坏了",
                         "receivedAt": "2015-03-01T09:00:00+08:00", "contactName": "李小明"}
                        """.formatted(tree.community))
                .token(TestTokens.of(Role.CLERK, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = UUID.fromString(answer.json().get("id").asString());

        upkeep.run();
        assertThat(hasContact(id)).isTrue();

        givenYearsAgo(id, 4);
        upkeep.run();
        assertThat(hasContact(id)).isFalse();
    }

    private void givenYearsAgo(UUID id, int years) {
        jobs.sql("update opinions set created_at = now() - make_interval(years => :years) where id = :id")
                .param("years", years)
                .param("id", id)
                .update();
    }

    private boolean hasContact(UUID id) {
        return jobs.sql("select contact_name is not null from opinions where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
