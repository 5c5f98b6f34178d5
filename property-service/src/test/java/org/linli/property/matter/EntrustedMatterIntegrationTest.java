package org.linli.property.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.security.Mandates;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A matter that somebody asked another service for is opened in their name and never past them (S3, P8). */
@WholeService
class EntrustedMatterIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    UUID group = UUID.randomUUID();

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
    }

    private Http.Answer entrusted(String mandate, UnitId unit) {
        return new Http(port)
                .post(PropertyCaller.API + "/matters/entrusted", PropertyCaller.matter(unit, "路灯不亮", group))
                .header(Mandates.HEADER, mandate)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(TestTokens.of(Role.SERVICE, tree.city))
                .send();
    }

    private static JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String mandate(String subject, Role role, UnitId unit, Duration expiredFor) {
        Instant expired = Instant.now().minus(expiredFor);
        return TestTokens.sign(TestTokens.claims(subject, new Appointment(unit, role))
                .issueTime(Date.from(expired.minus(Duration.ofMinutes(5))))
                .expirationTime(Date.from(expired))
                .build());
    }

    private List<String> audited(String matter) {
        return jobs.sql("""
                        select action || ' ' || actor || ' ' || (detail ->> 'through') as entry
                          from audit_entries where subject_id = :id
                        """)
                .param("id", matter)
                .query((row, _) -> row.getString("entry"))
                .list();
    }

    @Test
    void itIsOpenedInThePostOfWhoeverAskedAlthoughTheirTokenHasExpired() {
        String clerk = UUID.randomUUID().toString();

        JsonNode matter = done(entrusted(mandate(clerk, Role.CLERK, tree.street, Duration.ofHours(23)), tree.compound));

        assertThat(matter.get("state").asString()).isEqualTo("OPEN");
        String id = PropertyCaller.id(matter);
        JsonNode steps = PropertyCaller.clerkOf(port, tree.street)
                .get("/matters/" + id + "/timeline")
                .json();
        assertThat(steps.at("/items/0/by/unit/name").asString()).isEqualTo("河滨街道");
        assertThat(audited(id))
                .singleElement()
                .satisfies(entry -> assertThat(entry).startsWith("matter.open " + clerk));
    }

    @Test
    void askedAgainItIsTheSameMatterAlsoWhenItIsClosedByNow() {
        PropertyCaller street = PropertyCaller.clerkOf(port, tree.street);
        String mandate = TestTokens.of(Role.CLERK, tree.street);
        JsonNode first = street.made("/matters", PropertyCaller.matter(tree.compound, "路灯不亮", group));
        String id = PropertyCaller.id(first);

        assertThat(PropertyCaller.id(done(entrusted(mandate, tree.compound)))).isEqualTo(id);
        street.change("POST", "/matters/" + id + "/closing", 1, "{\"outcome\": \"WITHDRAWN\", \"reason\": \"居民已经撤回\"}");

        JsonNode again = done(entrusted(mandate, tree.compound));
        assertThat(PropertyCaller.id(again)).isEqualTo(id);
        assertThat(again.get("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void nobodyIsGivenMoreThanTheyMightDoThemselves() {
        String elsewhere = TestTokens.of(Role.CLERK, tree.siblingStreet);

        assertThat(entrusted(elsewhere, tree.compound).status()).isEqualTo(422);
        assertThat(entrusted(TestTokens.of(Role.READER, tree.street), tree.compound)
                        .status())
                .isEqualTo(403);
        assertThat(entrusted(TestTokens.of(Role.SERVICE, tree.city), tree.compound)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoAskedTooLongAgoOrNeverAskedIsNotSpokenFor() {
        String old = mandate("somebody", Role.CLERK, tree.street, Mandates.COUNTS.plusMinutes(1));

        for (String mandate : List.of(old, "eyJhbGciOiJub25lIn0.e30.", "clerk")) {
            Http.Answer refused = entrusted(mandate, tree.compound);
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.json().get("type").asString()).isEqualTo("urn:linli:problem:mandate-refused");
        }
    }

    @Test
    void aClerkWhoHoldsAMandateOpensNothingByIt() {
        String clerk = TestTokens.of(Role.CLERK, tree.street);

        Http.Answer refused = new Http(port)
                .post(PropertyCaller.API + "/matters/entrusted", PropertyCaller.matter(tree.compound, "路灯不亮", group))
                .header(Mandates.HEADER, clerk)
                .token(clerk)
                .send();

        assertThat(refused.status()).isEqualTo(403);
    }
}
