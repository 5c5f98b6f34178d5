package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import tools.jackson.databind.JsonNode;

@WholeService
class OpinionApiIntegrationTest {

    private static final String OPINIONS = "/api/search/v1/opinions";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    String clerk;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    private Http.Call post(String path, String json) {
        return new Http(port)
                .post(path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String opinion(UnitId place, String externalId, String text) {
        return """
                {"place": "%s", "source": "12345", "externalId": "%s", "channel": "HOTLINE", "text": "%s",
                 "category": "城乡建设/照明", "contactName": "李小明", "contactTelephone": "13812345678"}
                """.formatted(place, externalId, text);
    }

    private JsonNode submitted(String externalId) {
        var answer = post(OPINIONS, opinion(tree.community, externalId, "路灯坏了"))
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Http.Answer read(JsonNode opinion, String token) {
        return new Http(port)
                .get(OPINIONS + "/" + opinion.get("id").asString())
                .token(token)
                .send();
    }

    @Test
    void anOpinionIsTakenInOnceAndShownWithItsLineageAndMaskedContacts() {
        var first = submitted("N1");
        var again = post(OPINIONS, opinion(tree.community, "N1", "路灯又坏了"))
                .token(clerk)
                .send();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.get("id"));
        assertThat(again.json().get("text").asString()).isEqualTo("路灯坏了");

        var read = read(first, clerk);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().get("lineage").values().stream()
                        .map(step -> step.get("name").asString()))
                .containsExactly("测试市", "东区", "河滨街道", "幸福社区");
        assertThat(read.body()).doesNotContain("李小明", "13812345678");
    }

    @Test
    void contactsLieSealedAndAreOpenedOneAtATimeForAReason() {
        var opinion = submitted("N2");
        var path = OPINIONS + "/" + opinion.get("id").asString() + "/reveal";

        var stored = jobs.sql("select contact_name || contact_telephone as kept from opinions where id = ?")
                .param(UUID.fromString(opinion.get("id").asString()))
                .query((row, _) -> row.getString("kept"))
                .single();
        assertThat(stored).doesNotContain("李小明", "13812345678");

        var opened = post(path, "{\"field\": \"TELEPHONE\", \"reason\": \"电话核实漏水楼层\"}")
                .token(clerk)
                .send();
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(opened.json().get("value").asString()).isEqualTo("13812345678");
        assertThat(opened.header("Cache-Control")).contains("no-store");

        var reader = TestTokens.of(Role.READER, tree.street);
        assertThat(post(path, "{\"field\": \"NAME\", \"reason\": \"电话核实漏水楼层\"}")
                        .token(reader)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(post(path, "{\"field\": \"NAME\", \"reason\": \"看看\"}")
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anotherStreetsOpinionIsNotThere() {
        var opinion = submitted("N3");

        for (var stranger : new UnitId[] {tree.siblingStreet, tree.otherDistrict, tree.compound}) {
            var token = TestTokens.of(Role.CLERK, stranger);
            assertThat(read(opinion, token).status()).isEqualTo(404);
            assertThat(post(
                                    OPINIONS + "/" + opinion.get("id").asString() + "/reveal",
                                    "{\"field\": \"NAME\", \"reason\": \"电话核实漏水楼层\"}")
                            .token(token)
                            .send()
                            .status())
                    .isEqualTo(404);
        }
        assertThat(read(opinion, TestTokens.of(Role.READER, tree.district)).status())
                .isEqualTo(200);
    }

    @Test
    void nothingIsTakenInForAPlaceOutsideTheCallersScope() {
        var refused = post(OPINIONS, opinion(tree.siblingCommunity, "N4", "路灯坏了"))
                .token(clerk)
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("place");
    }

    @Test
    void nobodyCanProbeForAnotherOfficesNumbers() {
        submitted("N5");

        var other = post(OPINIONS, opinion(tree.siblingCommunity, "N5", "路灯坏了"))
                .token(TestTokens.of(Role.CLERK, tree.siblingStreet))
                .send();

        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void aBatchAcceptsWhatIsGoodAndSaysWhatIsWrongWithTheRest() {
        submitted("B1");
        var batch = "{\"opinions\": [%s, %s, %s, %s, {\"source\": \"12345\", \"channel\": \"SMOKE\"}]}"
                .formatted(
                        opinion(tree.community, "B1", "已知"),
                        opinion(tree.compound, "B2", "新的"),
                        opinion(tree.compound, "B2", "又一遍"),
                        opinion(tree.otherStreet, "B3", "别处"));

        var answer = post(OPINIONS + "/batch", batch).token(clerk).send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("items").values().stream()
                        .map(item -> item.get("result").asString()))
                .containsExactly("DUPLICATE", "ACCEPTED", "DUPLICATE", "REFUSED", "REFUSED");
        assertThat(answer.json().get("items").get(4).get("problems").values().stream()
                        .map(problem -> problem.get("field").asString()))
                .containsExactlyInAnyOrder("channel", "place", "text");
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
    }

    private String batchOf(int opinions, String text) {
        return IntStream.range(0, opinions)
                .mapToObj(no ->
                        "{\"place\": \"%s\", \"source\": \"big\", \"externalId\": \"%d\", \"channel\": \"HOTLINE\", \"text\": \"%s\"}"
                                .formatted(tree.community, no, text))
                .collect(Collectors.joining(",", "{\"opinions\": [", "]}"));
    }

    @Test
    void aThousandOpinionsOfTheUsualLengthFitIntoABatch() {
        var answer = post(OPINIONS + "/batch", batchOf(1_000, "灯".repeat(290)))
                .token(clerk)
                .send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1_000);
    }

    @Test
    void aBatchOfMoreThanAMebibyteIsRefusedWholeAndOneOfMoreThanAThousandToo() {
        var tooLarge = post(OPINIONS + "/batch", batchOf(40, "灯".repeat(10_000)));
        var tooMany = post(OPINIONS + "/batch", batchOf(1_001, "灯"));

        assertThat(tooLarge.token(clerk).send().status()).isEqualTo(413);
        assertThat(tooMany.token(clerk).send().status()).isEqualTo(422);
        assertThat(jobs.sql("select count(*) from opinions where place_id = ?")
                        .param(tree.community.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectionNeedsTheVersionSeenAndStaysWithinScope() {
        var path = OPINIONS + "/" + submitted("C1").get("id").asString();
        var http = new Http(port);

        var moved = http.call("PATCH", path)
                .json("{\"place\": \"%s\", \"category\": \"交通/停车\"}".formatted(tree.compound))
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");
        assertThat(moved.json().get("category").asString()).isEqualTo("交通/停车");

        var stale =
                http.call("PATCH", path).json("{}").header("If-Match", "\"1\"").token(clerk);
        assertThat(stale.send().status()).isEqualTo(412);
        assertThat(http.call("PATCH", path).json("{}").token(clerk).send().status())
                .isEqualTo(428);
        var away = http.call("PATCH", path)
                .json("{\"place\": \"%s\"}".formatted(tree.siblingCommunity))
                .header("If-Match", "\"2\"")
                .token(clerk)
                .send();
        assertThat(away.status()).isEqualTo(422);
    }

    @Test
    void withoutATokenNothingIsSaid() {
        assertThat(new Http(port).get(OPINIONS + "/" + UUID.randomUUID()).send().status())
                .isEqualTo(401);
        var nobody = TestTokens.of(new Appointment(tree.street, Role.OPERATOR));
        assertThat(new Http(port)
                        .get(OPINIONS + "/" + UUID.randomUUID())
                        .token(nobody)
                        .send()
                        .status())
                .isEqualTo(403);
    }

    private Http.Answer submitAt(String coordinates) {
        return post(OPINIONS, """
                {"place": "%s", "source": "12345", "channel": "VISIT", "text": "路灯坏了", %s}
                """.formatted(tree.community, coordinates))
                .token(clerk)
                .send();
    }

    @Test
    void whereItIsAboutIsKeptRoundedAndStaysThroughScreening() {
        var taken = submitAt("\"latitude\": 37.43400049, \"longitude\": 118.67449999");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        var screened = post(OPINIONS + "/" + taken.json().get("id").asString() + "/screen", "{\"category\": \"照明\"}")
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();
        assertThat(screened.status()).as(screened.body()).isEqualTo(200);

        var read = read(taken.json(), clerk).json();
        assertThat(read.get("latitude").decimalValue()).isEqualByComparingTo("37.434");
        assertThat(read.get("longitude").decimalValue()).isEqualByComparingTo("118.6745");
        assertThat(submitted("N9").has("latitude")).isFalse();
    }

    @Test
    void whatAMapServiceShowsIsTakenBackWhenItsDatumIsNamed() {
        var taken = submitAt("\"latitude\": 39.913345, \"longitude\": 116.384047, \"datum\": \"GCJ02\"");

        assertThat(taken.json().get("latitude").decimalValue()).isEqualByComparingTo("39.9120");
        assertThat(taken.json().get("longitude").decimalValue()).isEqualByComparingTo("116.3778");
    }

    @Test
    void whatIsWrongWithAPointStandsAtItsField() {
        assertThat(submitAt("\"latitude\": 37.434").body()).contains("/longitude", "经度与纬度须同时填写");
        assertThat(submitAt("\"latitude\": 37.434, \"longitude\": 18.674").body())
                .contains("/longitude", "须在 73 至 136 度之间");
        assertThat(submitAt("\"latitude\": 37.434, \"longitude\": 118.674, \"datum\": \"BD09\"")
                        .body())
                .contains("/datum", "WGS84、CGCS2000、GCJ02");
    }

    @Test
    void aPointThatIsSomebodysHomeIsTakenAway() {
        var taken = submitAt("\"latitude\": 37.434, \"longitude\": 118.674");
        var corrected = new Http(port)
                .call("PATCH", OPINIONS + "/" + taken.json().get("id").asString())
                .json("{\"withoutPoint\": true}")
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(read(taken.json(), clerk).json().has("latitude")).isFalse();
    }
}
