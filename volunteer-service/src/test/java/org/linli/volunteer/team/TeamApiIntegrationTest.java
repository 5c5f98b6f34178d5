package org.linli.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.Town.done;

import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;
import org.linli.platform.test.WholeService;
import org.linli.volunteer.Town;
import tools.jackson.databind.JsonNode;

/** Teams are founded, listed, moved and dissolved (V2). */
@WholeService
class TeamApiIntegrationTest extends TeamScenario {

    @Test
    void theFirstPageTellsHowManyThereAre() {
        town.aTeam(tree.community, "调解甲队");
        town.aTeam(tree.community, "调解乙队");
        town.aVolunteer(tree.compound);

        assertThat(done(town.get("/teams?limit=1&within=" + tree.community))
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(2);
        assertThat(done(town.get("/volunteers?within=" + tree.community))
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aDissolvedTeamTakesNobodyAndKeepsItsHistoryAndItsNameIsFree() {
        var member = town.aVolunteer(tree.compound);
        var team = town.aTeam(tree.community, "调解五队");
        join(team, 1, member);

        var dissolved = done(town.change("POST", "/teams/" + team + "/dissolve", 2, "{}"));

        assertThat(dissolved.json().has("dissolvedOn")).isTrue();
        assertThat(join(team, 3, town.aVolunteer(tree.compound)).status()).isEqualTo(409);
        assertThat(members(team, false).size()).isZero();
        assertThat(members(team, true).size()).isEqualTo(1);
        assertThat(done(town.get("/teams?works=false")).json().get("items").size())
                .isEqualTo(1);
        town.aTeam(tree.community, "调解五队");
    }

    @Test
    void aNameIsThatOfOneWorkingTeamOfAUnit() {
        town.aTeam(tree.community, "护绿队");

        var again = town.post("/teams", Town.team(tree.community, " 护绿队 ")).send();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("/name", "本单元已有名为“护绿队”的队伍");
    }

    @Test
    void aTeamGoesToAnotherUnitOnlyWhereAllItsMembersServe() {
        var team = town.aTeam(tree.community, "调解六队");
        join(team, 1, town.aVolunteer(tree.community));

        var refused = town.change("PATCH", "/teams/" + team, 2, "{\"unit\": \"%s\"}".formatted(tree.compound))
                .send();
        var moved = done(town.change("PATCH", "/teams/" + team, 2, "{\"unit\": \"%s\"}".formatted(tree.street)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(moved.json().get("unit").asString()).isEqualTo(tree.street.toString());
        assertThat(members(team, false).size()).isEqualTo(1);
    }

    @Test
    void aTeamAtAClosedUnitIsListedUntilItIsMoved() {
        var closing = tree.add(tree.community, UnitType.COMPOUND, "将关闭的小区");
        var team = town.aTeam(closing, "小区维修队");
        jobs.sql("update places set valid_to = current_date where id = ?")
                .param(closing.value())
                .update();

        assertThat(atClosedUnits()).isEqualTo(1);
        assertThat(read(team).get("unitClosed").asBoolean()).isTrue();

        done(town.change("PATCH", "/teams/" + team, 1, "{\"unit\": \"%s\"}".formatted(tree.community)));
        assertThat(atClosedUnits()).isZero();
    }

    private int atClosedUnits() {
        return done(town.get("/teams?unitClosed=true")).json().get("items").size();
    }

    @Test
    void aTeamFollowsItsUnitToAnotherNumber() {
        var team = town.aTeam(tree.compound, "跟着走的队");
        join(team, 1, town.aVolunteer(tree.compound));

        jobs.sql("update places set no = no + 1 where id = ?")
                .param(tree.compound.value())
                .update();

        assertThat(read(team).get("members").asInt()).isEqualTo(1);
        assertThat(jobs.sql("""
            select count(*) from team_members m join teams t on t.id = m.team_id join places p on p.id = t.place_id
             where t.id = cast(? as uuid) and m.place_no = p.no and t.place_no = p.no
            """).param(team).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void teamsAreSortedAndFoundByKindAndByWhatTheirNameHolds() {
        town.aTeam(tree.community, "乙队");
        town.aTeam(tree.community, "甲队巡护");
        done(town.change("PATCH", "/teams/" + town.aTeam(tree.compound, "丙队"), 1, "{\"kind\": \"PATROL\"}"));

        var first = done(town.get("/teams?sort=NAME&limit=2")).json();
        var second = done(town.get(
                        "/teams?sort=NAME&limit=2&cursor=" + first.get("next").asString()))
                .json();

        assertThat(names(first)).containsExactly("丙队", "乙队");
        assertThat(names(second)).containsExactly("甲队巡护");
        assertThat(names(done(town.get("/teams?kind=PATROL")).json())).containsExactly("丙队");
        assertThat(names(done(town.get("/teams?q=%E5%B7%A1%E6%8A%A4")).json())).containsExactly("甲队巡护");
    }

    @Test
    void whatNobodyWouldTypeIsRefusedAndNeverAFault() {
        var team = "{\"unit\": \"%s\", \"kind\": \"PATROL\", \"name\": \"%s\", \"foundedOn\": \"%s\"}";

        assertThat(town.get("/teams?q=%00").send().status()).isEqualTo(400);
        assertThat(town.get("/volunteers?skill=%00").send().status()).isEqualTo(400);
        assertThat(town.post("/teams/batch", "{\"teams\": [null]}").send().status())
                .isEqualTo(400);
        assertThat(town.post("/volunteers/batch", "{\"volunteers\": [null]}")
                        .send()
                        .status())
                .isEqualTo(400);
        for (String name : new String[] {"a\\u0000b", "a\\ud800b", " "}) {
            assertThat(town.post("/teams", team.formatted(tree.community, name, "2026-01-05"))
                            .send()
                            .status())
                    .as(name)
                    .isEqualTo(422);
        }
        assertThat(town.post("/teams", team.formatted(tree.community, "古队", "-5000-01-01"))
                        .send()
                        .status())
                .isEqualTo(422);
    }

    private static java.util.List<String> names(JsonNode page) {
        return page.get("items").values().stream()
                .map(team -> team.get("name").asString())
                .toList();
    }
}
