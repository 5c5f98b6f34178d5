package org.linli.volunteer.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.Town.done;

import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.volunteer.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class VolunteerFiguresIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Test
    void figuresAreCountedFromTheFactsOfTheSubtreeAtThatMoment() {
        var tree = new TestPlaces(jobs);
        var town = new Town(port, tree);
        var emptyCommunity = tree.add(tree.street, UnitType.COMMUNITY, "无队社区");
        tree.add(emptyCommunity, UnitType.COMPOUND, "无队小区");
        tree.add(tree.community, UnitType.COMPOUND, "由社区队覆盖的小区");
        town.aTeam(tree.community, "社区调解队");
        done(town.change("POST", "/teams/" + town.aTeam(tree.compound, "已散的队") + "/dissolve", 1, "{}"));
        town.aVolunteer(tree.compound);
        done(town.change("POST", "/volunteers/" + town.aVolunteer(tree.compound) + "/pause", 1, ""));

        var figures = done(town.get("/figures?within=" + tree.street)).json();

        assertThat(done(town.get("/figures")).json())
                .as("the caller's whole scope")
                .isEqualTo(figures);
        assertThat(figures.at("/teams/teams").asLong()).isEqualTo(1);
        assertThat(figures.at("/teams/byKind/0/kind").asString()).isEqualTo("MEDIATION");
        assertThat(figures.at("/teams/dissolved").asLong()).isEqualTo(1);
        assertThat(figures.at("/teams/captainVacant").asLong()).isEqualTo(1);
        assertThat(figures.at("/volunteers/0/state").asString()).isEqualTo("ACTIVE");
        assertThat(figures.at("/volunteers/0/volunteers").asLong()).isEqualTo(1);
        assertThat(figures.at("/volunteers/1/state").asString()).isEqualTo("PAUSED");
        assertThat(figures.at("/skills/0/volunteers").asLong())
                .as("active ones only")
                .isEqualTo(1);
        assertThat(figures.at("/coverage/0/covered").asLong()).isEqualTo(1);
        assertThat(figures.at("/coverage/0/units").asLong()).isEqualTo(2);
        assertThat(figures.at("/coverage/1/covered").asLong()).isEqualTo(2);
        assertThat(figures.at("/coverage/1/units").asLong()).isEqualTo(3);
    }
}
