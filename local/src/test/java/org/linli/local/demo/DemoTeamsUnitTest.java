package org.linli.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.local.demo.DemoTeams.DemoTeam;

class DemoTeamsUnitTest {

    private static List<DemoTeam> teams(String scheme) {
        return new Scenarios()
                .all().stream()
                        .filter(scenario -> scenario.scheme().equals(scheme))
                        .flatMap(scenario -> DemoTeams.of(scenario).stream())
                        .toList();
    }

    @Test
    void dongyingHas578TeamsAndOneInEveryCompound() {
        assertThat(teams("dongying")).hasSize(578);
        assertThat(teams("dongying").stream()
                        .map(DemoTeam::unit)
                        .filter(unit -> unit.type.equals("COMPOUND"))
                        .distinct())
                .hasSize(263);
    }

    @Test
    void ziboHas45Teams60SquadsAnd40EmergencySquads() {
        List<DemoTeam> teams = teams("zibo");

        assertThat(teams).hasSize(145);
        assertThat(teams.stream().filter(team -> team.kind().equals("SQUAD"))).hasSize(60);
        assertThat(teams.stream().filter(team -> team.name().endsWith("网格应急小分队")))
                .hasSize(40);
    }

    @Test
    void noTwoTeamsOfAUnitHaveTheSameName() {
        for (String scheme : List.of("dongying", "zibo")) {
            assertThat(teams(scheme).stream().map(team -> team.unit().hashCode() + team.name()))
                    .doesNotHaveDuplicates();
        }
    }
}
