package org.linli.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A tree with things in it, of which events tell. */
@WholeService(apart = "finds")
abstract class FindCity {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transactions;

    @Autowired
    FindFeed feed;

    TestPlaces tree;

    /** In every name of a test, so that another test's things are none of its own. */
    String mark;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        mark = mark();
    }

    /** Six characters that nothing else is called by. */
    private static String mark() {
        StringBuilder mark = new StringBuilder();
        String hex = UUID.randomUUID().toString().replace("-", "");
        for (int at = 0; at < 6; at++) {
            mark.append((char) ('\u9f00' + Integer.parseInt(hex.substring(2 * at, 2 * at + 2), 16) % 0x80));
        }
        return mark.toString();
    }

    UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Takes an event in at once, as the queue's listener does. */
    void heard(String type, UUID id, UnitId unit, long version, String more) {
        transactions.executeWithoutResult(_ -> feed.handle(HeardOf.event(type, id, unit, version, more)));
    }

    UUID aTeam(UnitId unit, String name) {
        UUID id = newId();
        heard("volunteer.team.founded", id, unit, 1, ", \"kind\": \"PATROL\", \"name\": \"%s\"".formatted(name));
        return id;
    }

    UUID aCompany(UnitId unit, String name, String code) {
        UUID id = newId();
        heard(
                "property.company.registered",
                id,
                unit,
                1,
                ", \"kind\": \"PROFESSIONAL\", \"name\": \"%s\", \"code\": \"%s\"".formatted(name, code));
        return id;
    }

    /** The units that were added are found. */
    void unitsAreFollowed() {
        await().atMost(PATIENCE)
                .until(() -> jobs.sql("select not exists (select from find_work)")
                        .query(Boolean.class)
                        .single());
    }

    JsonNode asked(Role role, UnitId unit, String query) {
        return asked(List.of(new Appointment(unit, role)), query);
    }

    /** @param query what goes behind the question mark, encoded where it must be */
    JsonNode asked(List<Appointment> appointments, String query) {
        Http.Answer answer = new Http(port)
                .get("/api/search/v1/finds?" + query)
                .token(TestTokens.of(appointments.toArray(Appointment[]::new)))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("groups");
    }

    static String q(String typed) {
        return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** What a clerk of the unit finds, as its kind and name. */
    List<String> found(UnitId unit, String typed) {
        return names(asked(Role.CLERK, unit, q(typed)));
    }

    static List<String> names(JsonNode groups) {
        return groups.valueStream()
                .flatMap(group -> group.get("items")
                        .valueStream()
                        .map(item -> group.get("kind").asString() + " "
                                + item.get("name").asString()))
                .toList();
    }
}
