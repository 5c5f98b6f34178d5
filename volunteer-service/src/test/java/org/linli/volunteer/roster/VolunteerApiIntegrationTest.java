package org.linli.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.Town.done;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.privacy.PersonalDataUpkeep;
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

@WholeService
class VolunteerApiIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    PersonalDataUpkeep upkeep;

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

    private String stored(String id) {
        return jobs.sql("select concat_ws(' ', name, telephone, telephone_hash) from volunteers where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }

    @Test
    void whoSomebodyIsLiesSealedAndIsShownMasked() {
        var telephone = Town.telephone();
        var id = Town.made(town.post("/volunteers", Town.volunteer(tree.compound, telephone)));

        var read = done(town.get("/volunteers/" + id));

        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().get("name").asString()).isEqualTo("李＊＊");
        assertThat(read.body()).doesNotContain("李小明", telephone);
        assertThat(stored(id)).doesNotContain("李小明", telephone);
        assertThat(read.json().at("/lineage/4/name").asString()).isEqualTo("阳光小区");
    }

    @Test
    void aFieldIsOpenedForAReasonThatIsRecorded() {
        var telephone = Town.telephone();
        var id = Town.made(town.post("/volunteers", Town.volunteer(tree.compound, telephone)));
        var path = "/volunteers/" + id + "/reveal";

        var opened = done(town.post(path, "{\"field\": \"TELEPHONE\", \"reason\": \"通知周六集合地点\"}"));
        var without =
                town.post(path, "{\"field\": \"TELEPHONE\", \"reason\": \"看\"}").send();

        assertThat(opened.json().get("value").asString()).isEqualTo(telephone);
        assertThat(opened.header("Cache-Control")).contains("no-store");
        assertThat(without.status()).isEqualTo(422);
        assertThat(jobs.sql(
                                "select detail ->> 'reason' from audit_entries where subject_id = ? and action = 'personal-data.reveal'")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("通知周六集合地点");
    }

    @Test
    void theSamePersonIsRegisteredOnceInAUnitAndAgainInAnother() {
        var telephone = Town.telephone();
        Town.made(town.post("/volunteers", Town.volunteer(tree.compound, telephone)));

        var again = town.post("/volunteers", Town.volunteer(tree.compound, "+86 " + telephone))
                .send();
        var elsewhere = town.post("/volunteers", Town.volunteer(tree.community, telephone))
                .send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").asString()).endsWith("volunteer-known");
        assertThat(elsewhere.status()).isEqualTo(201);
    }

    @Test
    void everyFieldThatBreaksARuleIsNamed() {
        var refused =
                town.post("/volunteers", """
                        {"unit": "%s", "name": " ", "telephone": "12", "kind": "RESIDENT", "skills": ["flying"],
                         "consentedAt": "2126-03-01T09:00:00+08:00"}
                        """.formatted(tree.siblingCommunity)).send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("fields").values().stream()
                        .map(field -> field.get("field").asString()))
                .containsExactlyInAnyOrder("/unit", "/name", "/telephone", "/skills", "/consentedAt");
    }

    @Test
    void aBatchIsTakenInWholeOrNotAtAll() {
        var known = Town.telephone();
        Town.made(town.post("/volunteers", Town.volunteer(tree.compound, known)));
        var good = "{\"volunteers\": [%s, %s]}"
                .formatted(Town.volunteer(tree.compound, known), Town.volunteer(tree.compound, Town.telephone()));
        var fresh = Town.telephone();
        var bad = "{\"volunteers\": [%s, %s]}"
                .formatted(Town.volunteer(tree.compound, fresh), Town.volunteer(tree.otherStreet, Town.telephone()));

        var answer = done(town.post("/volunteers/batch", good));
        var refused = town.post("/volunteers/batch", bad).send();

        assertThat(answer.json().get("volunteers").values().stream()
                        .map(each -> each.get("known").asBoolean()))
                .containsExactly(true, false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/volunteers/1/unit");
        assertThat(town.post("/volunteers", Town.volunteer(tree.compound, fresh))
                        .send()
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aListGoesOnWhereItEndedAndNarrowsDownToASkillAStateAndASubtree() {
        for (int each = 0; each < 5; each++) {
            town.aVolunteer(each < 3 ? tree.compound : tree.street);
        }
        done(town.change("POST", "/volunteers/" + town.aVolunteer(tree.compound) + "/pause", 1, ""));

        var first = done(town.get("/volunteers?limit=4&state=ACTIVE")).json();
        var second = done(town.get("/volunteers?limit=4&state=ACTIVE&cursor="
                        + first.get("next").asString()))
                .json();

        assertThat(first.get("items").size() + second.get("items").size()).isEqualTo(5);
        assertThat(second.has("next")).isFalse();
        assertThat(town.get("/volunteers?limit=4&cursor=" + first.get("next").asString())
                        .send()
                        .status())
                .as("a cursor of another list")
                .isEqualTo(400);
        assertThat(done(town.get("/volunteers?skill=mediation&within=" + tree.compound))
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(4);
        assertThat(done(town.get("/volunteers?skill=law")).json().get("items").size())
                .isZero();
    }

    @Test
    void anExportHoldsExactlyWhatTheListShowsAndIsRecorded() {
        town.aVolunteer(tree.compound);
        town.aVolunteer(tree.street);

        var export = done(town.get("/volunteers/export?format=CSV&within=" + tree.compound));

        assertThat(export.body().lines()).hasSize(2).last().asString().contains("李＊＊", "居民", "调解", "阳光小区");
        assertThat(jobs.sql(
                                "select detail ->> 'rows' from audit_entries where action = 'volunteers.export' and place_id = ?")
                        .param(tree.street.value())
                        .query(String.class)
                        .list())
                .containsExactly("1");
    }

    @Test
    void aChangeNamesTheVersionSeenAndStaysWithinScope() {
        var path = "/volunteers/" + town.aVolunteer(tree.compound);

        var changed = done(town.change(
                "PATCH", path, 1, "{\"unit\": \"%s\", \"skills\": [\"law\", \"arts\"]}".formatted(tree.community)));

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().get("name").asString()).isEqualTo("李＊＊");
        assertThat(town.change("PATCH", path, 1, "{}").send().status()).isEqualTo(412);
        assertThat(town.change("PATCH", path, 2, "{\"unit\": \"%s\"}".formatted(tree.siblingStreet))
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(done(town.get("/volunteers?skill=law&within=" + tree.community))
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whoHasLeftIsForgottenAfterAYearAndMayRegisterAgainBeforeThat() {
        var telephone = Town.telephone();
        var id = Town.made(town.post("/volunteers", Town.volunteer(tree.compound, telephone)));
        done(town.change("POST", "/volunteers/" + id + "/leave", 1, ""));

        Town.made(town.post("/volunteers", Town.volunteer(tree.compound, telephone)));
        upkeep.run();
        assertThat(stored(id)).isNotBlank();

        jobs.sql("update volunteers set left_at = now() - interval '13 months' where id = ?")
                .param(UUID.fromString(id))
                .update();
        upkeep.run();

        assertThat(stored(id)).isBlank();
        var shown = done(town.get("/volunteers/" + id)).json();
        assertThat(shown.has("name")).isFalse();
        assertThat(shown.get("state").asString()).isEqualTo("LEFT");
    }

    @Test
    void membershipOfThePartyHasNoPlaceHere() {
        var refused = town.post("/volunteers", """
                        {"unit": "%s", "name": "李小明", "telephone": "%s", "kind": "RESIDENT", "partyMember": true,
                         "consentedAt": "2026-03-01T09:00:00+08:00"}
                        """.formatted(tree.compound, Town.telephone()))
                .send();

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void theVolunteersOfAnotherStreetAreNotThere() {
        var id = town.aVolunteer(tree.compound);
        var stranger = TestTokens.of(Role.CLERK, tree.siblingStreet);

        assertThat(new Http(port)
                        .get(Town.API + "/volunteers/" + id)
                        .token(stranger)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(new Http(port)
                        .get(Town.API + "/volunteers?within=" + tree.compound)
                        .token(stranger)
                        .send()
                        .status())
                .isEqualTo(404);
    }
}
