package org.linli.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.Town.done;

import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.volunteer.Town;

/** Volunteers join teams, lead them and leave them (V2). */
@WholeService
class TeamMembersIntegrationTest extends TeamScenario {

    private Http.Answer appoint(String team, long version, String volunteer) {
        return town.change(
                        "PUT", "/teams/" + team + "/captain", version, "{\"volunteer\": \"%s\"}".formatted(volunteer))
                .send();
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
}
