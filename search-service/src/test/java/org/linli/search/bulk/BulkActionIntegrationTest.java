package org.linli.search.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** Many opinions are treated at once: said beforehand, each by itself, and for whoever may. */
class BulkActionIntegrationTest extends BulkScenario {

    private JsonNode previewed(String body, String token) {
        Http.Answer answer = post(ACTIONS + "/preview", body, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aPreviewSaysWhatWouldBeDoneAndDoesNothing() {
        List<UUID> lamps = screened(3);
        city.said(city.tree.compound, "又一盏路灯不亮");
        city.anOpinion()
                .at(city.tree.siblingCommunity)
                .text("山前路灯不亮")
                .state("SCREENED")
                .said();
        city.said(city.tree.compound, "电梯坏了");
        city.indexed();
        String body = """
                {"filter": {"q": "路灯", "place": "%s"}, "kind": "ANSWER"}
                """.formatted(city.tree.street);

        JsonNode preview = previewed(body, clerk);

        assertThat(preview.get("found").asInt()).isEqualTo(4);
        assertThat(preview.get("fitting").asInt()).isEqualTo(3);
        assertThat(preview.get("others").toString()).isEqualTo("[{\"state\":\"RECEIVED\",\"count\":1}]");
        assertThat(preview.get("most").asInt()).isEqualTo(5_000);
        assertThat(preview.get("examples").valueStream())
                .extracting(example -> UUID.fromString(example.get("id").asString()))
                .containsExactlyInAnyOrderElementsOf(lamps);
        assertThat(lamps).allSatisfy(lamp -> assertThat(state(lamp)).isEqualTo("SCREENED"));
        assertThat(read(ACTIONS).get("items").size()).isZero();
    }

    @Test
    void allThatASearchFindsIsAnswered() {
        List<UUID> lamps = screened(3);
        UUID lift = city.anOpinion()
                .at(city.tree.compound)
                .text("电梯坏了")
                .state("SCREENED")
                .said();
        city.indexed();

        JsonNode begun = begun("""
                {"filter": {"q": "路灯"}, "kind": "ANSWER", "reply": "%s", "fitting": 3}
                """.formatted(REPLY));

        assertThat(outcomes(begun.get("id").asString())).isEqualTo(Map.of(BulkOutcome.DONE, 3));
        assertThat(lamps).allSatisfy(lamp -> assertThat(state(lamp)).isEqualTo("ANSWERED"));
        assertThat(state(lift)).isEqualTo("SCREENED");
        assertThat(begun.get("unit").asString()).isEqualTo(city.tree.street.toString());
        assertThat(jobs.sql("select count(*) from audit_entries where actor = :actor and action = 'opinion.answer'")
                        .param("actor", account)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void nothingBeginsWhenOthersFitThanWereLookedAtOrNoneDoes() {
        List<UUID> lamps = screened(2);

        Http.Answer others = post(ACTIONS, answering(lamps).replace("\"kind\"", "\"fitting\": 3, \"kind\""), clerk);
        Http.Answer none = post(ACTIONS, answering(lamps).replace("ANSWER", "SCREEN"), clerk);

        assertThat(others.status()).isEqualTo(409);
        assertThat(others.json().get("type").asString()).isEqualTo("urn:linli:problem:bulk-others-fit");
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.json().get("type").asString()).isEqualTo("urn:linli:problem:bulk-without-opinions");
    }

    @Test
    void whatIsWrongIsSaidOfItsFieldBeforeAnythingIsDone() {
        List<UUID> lamps = screened(1);

        assertThat(refusedField("{\"kind\": \"ANSWER\", \"reply\": \"已修好\"}")).isEqualTo("/filter");
        assertThat(refusedField(answering(lamps).replace(REPLY, " "))).isEqualTo("/reply");
        assertThat(refusedField(
                        "{\"opinions\": [%s], \"kind\": \"DECLINE\", \"reason\": \"不行\"}".formatted(listed(lamps))))
                .isEqualTo("/reason");
        assertThat(refusedField("{\"opinions\": [%s], \"kind\": \"CORRECT\"}".formatted(listed(lamps)), ACTIONS))
                .isEqualTo("/category");
    }

    private String refusedField(String body) {
        return refusedField(body, ACTIONS + "/preview");
    }

    private String refusedField(String body, String path) {
        Http.Answer answer = post(path, body, clerk);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().get("fields").get(0).get("field").asString();
    }

    @Test
    void oneWithoutACategoryIsScreenedOnlyWhenOneIsGiven() {
        UUID bare = city.said(city.tree.compound, "路灯不亮");
        String body = "{\"opinions\": [\"%s\"], \"kind\": \"SCREEN\"%s}";
        String categorised = body.formatted(bare, ", \"category\": \"城乡建设 / 照明\"");

        JsonNode without = previewed(body.formatted(bare, ""), clerk);
        assertThat(without.get("fitting").asInt()).isZero();
        assertThat(without.get("withoutCategory").asInt()).isEqualTo(1);

        assertThat(previewed(categorised, clerk).get("fitting").asInt()).isEqualTo(1);
        assertThat(outcomes(begun(categorised).get("id").asString())).isEqualTo(Map.of(BulkOutcome.DONE, 1));
        assertThat(read(OPINIONS + bare).get("category").asString()).isEqualTo("城乡建设/照明");
    }

    @Test
    void moreThanFiveThousandAreTooManyInOneGo() {
        jobs.sql("""
                        insert into opinions (id, place_id, place_no, intake_unit, source, channel, text, state, received_at,
                                              created_at, version, normal)
                        select uuidv7(), :place, 0, :place, '12345', 'HOTLINE', '井盖', 'RECEIVED', '2021-01-01', now(), 1, '井盖'
                          from generate_series(1, 5001)
                        """).param("place", city.tree.community.value()).update();
        try {
            city.indexed();

            Http.Answer refused = post(
                    ACTIONS + "/preview",
                    "{\"filter\": {\"q\": \"井盖\"}, \"kind\": \"CORRECT\", \"department\": \"市政\"}",
                    clerk);

            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.json().get("fields").get(0).get("message").asString())
                    .contains("5,001", "5,000");
        } finally {
            jobs.sql("delete from opinions where place_id = :place and text = '井盖'")
                    .param("place", city.tree.community.value())
                    .update();
        }
    }

    @Test
    void theSameRequestSentAgainIsOneJob() {
        List<UUID> lamps = screened(2);
        String key = UUID.randomUUID().toString();

        Http.Answer first = keyed(key, ACTIONS, answering(lamps), clerk);
        Http.Answer again = keyed(key, ACTIONS, answering(lamps), clerk);

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(jobs.sql("select count(*) from jobs where submitted_by = :me")
                        .param("me", account)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(outcomes(first.json().get("id").asString())).isEqualTo(Map.of(BulkOutcome.DONE, 2));
    }

    @Test
    void whoSeesNothingOfTheStreetSeesNothingOfItsActionsAndTreatsNoneOfItsOpinions() {
        List<UUID> lamps = screened(2);
        String action = begun(answering(lamps)).get("id").asString();
        outcomes(action);

        for (UnitId elsewhere : List.of(city.tree.otherDistrict, city.tree.siblingStreet, city.tree.compound)) {
            String stranger = TestTokens.of(Role.CLERK, elsewhere);
            Stream.of("/" + action, "/" + action + "/items")
                    .forEach(path -> assertThat(new Http(port)
                                    .get(ACTIONS + path)
                                    .token(stranger)
                                    .send()
                                    .status())
                            .isEqualTo(404));
            assertThat(post(ACTIONS + "/" + action + "/undo", "", stranger).status())
                    .isEqualTo(404);
            assertThat(new Http(port)
                            .get(ACTIONS)
                            .token(stranger)
                            .send()
                            .json()
                            .get("items")
                            .size())
                    .isZero();
        }
        JsonNode preview = previewed(answering(lamps), TestTokens.of(Role.CLERK, city.tree.otherDistrict));
        assertThat(preview.get("found").asInt()).isZero();
    }

    @Test
    void whatBecameOfEachGoesWithItsOpinionAndTheActionWithTheLast() {
        List<UUID> lamps = screened(2);
        String action = begun(answering(lamps)).get("id").asString();
        outcomes(action);

        deleted(lamps.getFirst());
        assertThat(items(action, BulkOutcome.DONE)).hasSize(1);
        deleted(lamps.getLast());

        assertThat(new Http(port)
                        .get(ACTIONS + "/" + action)
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    private void deleted(UUID opinion) {
        jobs.sql("delete from opinions where id = :id").param("id", opinion).update();
    }
}
