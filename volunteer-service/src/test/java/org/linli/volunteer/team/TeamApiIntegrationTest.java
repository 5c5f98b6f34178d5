package org.linli.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.Town.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.volunteer.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class TeamApiIntegrationTest {

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

    private Http.Answer join(String team, long version, String volunteer) {
        return town.change(
                        "POST",
                        "/teams/" + team + "/members",
                        version,
                        "{\"volunteer\": \"%s\", \"role\": \"MEMBER\"}".formatted(volunteer))
                .send();
    }

    private Http.Answer appoint(String team, long version, String volunteer) {
        return town.change(
                        "PUT", "/teams/" + team + "/captain", version, "{\"volunteer\": \"%s\"}".formatted(volunteer))
                .send();
    }

    private JsonNode read(String team) {
        return done(town.get("/teams/" + team)).json();
    }

    private JsonNode members(String team, boolean past) {
        return done(town.get("/teams/" + team + "/members?past=" + past)).json().get("items");
    }

    @Test
    void aTeamWithoutACaptainWaitsForOneAndGetsOneFromAmongItsMembers() {
        var team = town.aTeam(tree.community, "调解一队");
        var volunteer = town.aVolunteer(tree.compound);

        assertThat(read(team).get("captainVacant").asBoolean()).isTrue();
        assertThat(appoint(team, 1, volunteer).status()).as("no member yet").isEqualTo(409);
        assertThat(join(team, 1, volunteer).status()).isEqualTo(200);
        var led = appoint(team, 2, volunteer);

        assertThat(led.status()).as(led.body()).isEqualTo(200);
        assertThat(led.header("ETag")).isEqualTo("\"3\"");
        assertThat(led.json().get("captainVacant").asBoolean()).isFalse();
        assertThat(led.json().at("/captain/name").asString()).isEqualTo("李＊＊");
        assertThat(done(town.get("/volunteers/" + volunteer + "/teams"))
                        .json()
                        .at("/items/0/role")
                        .asString())
                .isEqualTo("CAPTAIN");
    }

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
    void anotherCaptainLeavesTheFirstOneAMember() {
        var team = town.aTeam(tree.community, "调解二队");
        var first = town.aVolunteer(tree.compound);
        var second = town.aVolunteer(tree.compound);
        join(team, 1, first);
        join(team, 2, second);
        appoint(team, 3, first);

        assertThat(appoint(team, 4, second).status()).isEqualTo(200);

        assertThat(members(team, false).values().stream()
                        .map(member -> member.get("volunteer").asString() + " "
                                + member.get("role").asString()))
                .containsExactly(second + " CAPTAIN", first + " MEMBER");
    }

    @Test
    void onlyActiveVolunteersWhoServeInItsSubtreeJoinATeam() {
        var team = town.aTeam(tree.compound, "调解三队");
        var elsewhere = town.aVolunteer(tree.community);
        var pausing = town.aVolunteer(tree.compound);
        done(town.change("POST", "/volunteers/" + pausing + "/pause", 1, ""));

        assertThat(join(team, 1, elsewhere).body()).contains("不在“阳光小区”服务");
        assertThat(join(team, 1, pausing).body()).contains("不是服务中的志愿者");
        assertThat(join(team, 1, "00000000-0000-7000-8000-000000000000").status())
                .isEqualTo(422);
    }

    @Test
    void aTeamWhoseCaptainPausesIsListedAsWaitingForOneUntilTheyComeBack() {
        var captain = town.aVolunteer(tree.compound);
        var team = Town.made(town.post(
                "/teams",
                Town.team(tree.community, "调解四队").replace("\"kind\"", "\"captain\": \"" + captain + "\", \"kind\"")));
        assertThat(vacant()).isZero();

        done(town.change("POST", "/volunteers/" + captain + "/pause", 1, ""));
        assertThat(vacant()).isEqualTo(1);
        assertThat(read(team).at("/captain/volunteer").asString()).isEqualTo(captain);

        done(town.change("POST", "/volunteers/" + captain + "/resume", 2, ""));
        assertThat(vacant()).isZero();
    }

    private int vacant() {
        return done(town.get("/teams?captainVacant=true")).json().get("items").size();
    }

    @Test
    void whoLeavesLeavesEveryTeamAlsoOneAboveTheUnitOfWhoeverRecordsIt() {
        var captain = town.aVolunteer(tree.compound);
        var team = Town.made(town.post(
                "/teams",
                Town.team(tree.street, "街道应急队").replace("\"kind\"", "\"captain\": \"" + captain + "\", \"kind\"")));
        var clerkOfTheCompound = TestTokens.of(Role.CLERK, tree.compound);

        done(new Http(port)
                .post(Town.API + "/volunteers/" + captain + "/leave", "")
                .header("If-Match", "\"1\"")
                .token(clerkOfTheCompound));

        var left = read(team);
        assertThat(left.get("captainVacant").asBoolean()).isTrue();
        assertThat(left.has("captain")).isFalse();
        assertThat(left.get("version").asLong()).isEqualTo(2);
        assertThat(members(team, true).get(0).get("volunteer").asString()).isEqualTo(captain);
    }

    @Test
    void nobodyIsTakenOutOfATeamByTheFunctionThatEndsMemberships() {
        var volunteer = town.aVolunteer(tree.compound);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> jobs.sql("select * from end_memberships(cast(? as uuid), current_date)")
                                .param(volunteer)
                                .query()
                                .listOfRows()))
                .hasMessageContaining("Memberships end for those who have left");
    }

    @Test
    void whoServesElsewhereLeavesTheTeamsThatDoNotReachThere() {
        var volunteer = town.aVolunteer(tree.compound);
        var near = town.aTeam(tree.compound, "小区队");
        var wide = town.aTeam(tree.street, "街道队");
        join(near, 1, volunteer);
        join(wide, 1, volunteer);

        done(town.change("PATCH", "/volunteers/" + volunteer, 1, "{\"unit\": \"%s\"}".formatted(tree.community)));

        assertThat(read(near).get("members").asInt()).isZero();
        assertThat(read(wide).get("members").asInt()).isEqualTo(1);
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
