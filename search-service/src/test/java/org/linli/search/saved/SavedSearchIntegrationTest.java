package org.linli.search.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;

/** Searches that clerks keep, share, rename and remove (S7). */
@WholeService(elasticsearch = true)
class SavedSearchIntegrationTest extends SavedSearchScenario {

    @Test
    void aSearchIsKeptRenamedAndRemoved() {
        String id = saved("充电", "电动车充电", false, "NEVER");

        Http.Answer renamed = command("PATCH", SAVED + "/" + id, "{\"name\": \"飞线充电\"}", clerk);
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        assertThat(names(clerk)).containsExactly("飞线充电");
        assertThat(command("PATCH", SAVED + "/" + id, "{\"name\": \"旧\"}", clerk)
                        .status())
                .isEqualTo(412);
        assertThat(command("DELETE", SAVED + "/" + id, "", clerk).status()).isEqualTo(412);

        Http.Answer removed = new Http(port)
                .delete(SAVED + "/" + id)
                .header("If-Match", "\"2\"")
                .token(clerk)
                .send();
        assertThat(removed.status()).as(removed.body()).isEqualTo(204);
        assertThat(names(clerk)).isEmpty();
    }

    @Test
    void aNameStandsForOneSearch() {
        saved("充电", "电动车充电", false, "NEVER");

        Http.Answer again = command("POST", SAVED, draft(city.tree.street, "充电", "停车", false, "NEVER"), clerk);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").asString()).isEqualTo("urn:linli:problem:saved-search-named");
    }

    @Test
    void onlyWhatIsSharedIsSeenByColleaguesAndOnlyItsOwnerChangesIt() {
        saved("我的", "停车", false, "NEVER");
        String shared = saved("大家的", "停车", true, "NEVER");
        String reader = TestTokens.of(Role.READER, city.tree.street);

        assertThat(names(reader)).containsExactly("大家的");
        assertThat(items(SAVED, reader).getFirst().get("mine").asBoolean()).isFalse();
        assertThat(command("PATCH", SAVED + "/" + shared, "{\"name\": \"改名\"}", reader)
                        .status())
                .isEqualTo(409);
        assertThat(command("DELETE", SAVED + "/" + shared, "", reader).status()).isEqualTo(409);
        assertThat(names(TestTokens.of(Role.READER, city.tree.siblingStreet))).isEmpty();
    }

    @Test
    void whereNoUnitIsNamedItIsTheNearestOfOnesOwnAtOrAboveThePlace() {
        String body = """
                {"name": "社区", "view": "", "filter": {"place": "%s"}, "shared": false, "alert": "DAILY"}
                """.formatted(city.tree.community);

        Http.Answer saved = command("POST", SAVED, body, clerk);

        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        assertThat(saved.json().get("unit").asString()).isEqualTo(city.tree.street.toString());
    }

    @Test
    void whatIsWrongWithASearchIsSaidAtItsField() {
        assertThat(command("POST", SAVED, draft(city.tree.siblingStreet, "不行", "停车", false, "NEVER"), clerk)
                        .status())
                .isEqualTo(404);
        Http.Answer nameless = command("POST", SAVED, draft(city.tree.street, " ", "停车", false, "NEVER"), clerk);
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.json().at("/fields/0/field").asString()).isEqualTo("/name");
        Http.Answer unknown =
                new Http(port).get(API + "/opinions?news=1.2.3").token(clerk).send();
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/fields/0/field").asString()).isEqualTo("news");
    }
}
