package org.linli.volunteer.team;

import static org.linli.volunteer.Town.done;

import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.volunteer.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A town of its own, its teams and who is in them. */
abstract class TeamScenario {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    Town town;

    @BeforeEach
    void aTownOfItsOwn() {
        tree = new TestPlaces(jobs);
        town = new Town(port, tree);
    }

    Http.Answer join(String team, long version, String volunteer) {
        return town.change(
                        "POST",
                        "/teams/" + team + "/members",
                        version,
                        "{\"volunteer\": \"%s\", \"role\": \"MEMBER\"}".formatted(volunteer))
                .send();
    }

    JsonNode read(String team) {
        return done(town.get("/teams/" + team)).json();
    }

    JsonNode members(String team, boolean past) {
        return done(town.get("/teams/" + team + "/members?past=" + past)).json().get("items");
    }
}
