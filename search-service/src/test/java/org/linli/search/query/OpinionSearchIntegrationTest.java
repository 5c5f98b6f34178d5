package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.test.LinliIntegrationTest;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LinliIntegrationTest(elasticsearch = true)
class OpinionSearchIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
    }

    @Test
    void traditionalAndSimplifiedFindEachOther() {
        UUID simplified = city.said(city.tree.street, "小区电梯经常停运");
        UUID traditional = city.said(city.tree.street, "社區電梯經常停運");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "電梯停運").found())
                .containsExactlyInAnyOrder(simplified, traditional);
        assertThat(city.asking(city.tree.street).with("q", "电梯停运").found())
                .containsExactlyInAnyOrder(simplified, traditional);
    }

    @Test
    void highlightsMarkTheCharactersThatWereWritten() {
        city.said(city.tree.street, "我們１２３４５反映：㈱物業的電梯壞了，請維修");
        city.indexed();

        JsonNode answer =
                city.asking(city.tree.street).with("q", "\"电梯坏了\" 12345").answer();

        assertThat(marked(answer)).contains("１２３４５", "電梯壞了");
        assertThat(shown(answer)).isEqualTo("我們１２３４５反映：㈱物業的電梯壞了，請維修");
    }

    @Test
    void aPhraseMeansNeighboursInThisOrder() {
        UUID neighbours = city.said(city.tree.street, "请公开物业服务合同");
        city.said(city.tree.street, "服务差，物业换一家");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "“物业服务”").found()).containsExactly(neighbours);
    }

    @Test
    void whatIsExcludedIsNotFound() {
        UUID noise = city.said(city.tree.street, "广场舞噪音扰民");
        city.said(city.tree.street, "装修噪音扰民");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "噪音 -装修").found()).containsExactly(noise);
        assertThat(city.asking(city.tree.street).with("q", "噪音 -\"裝修噪音\"").found())
                .containsExactly(noise);
    }

    @Test
    void aFieldCanBeNamedInChineseAndEnglish() {
        UUID inTitle =
                city.anOpinion().title("路灯不亮").text("晚上很黑").category("城建/道路/照明").said();
        UUID inText =
                city.anOpinion().title("照明").text("路灯不亮了").channel("VISIT").said();
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "标题:路灯").found()).containsExactly(inTitle);
        assertThat(city.asking(city.tree.street).with("q", "title:路灯").found()).containsExactly(inTitle);
        assertThat(city.asking(city.tree.street).with("q", "渠道:走访").found()).containsExactly(inText);
        assertThat(city.asking(city.tree.street).with("q", "类别:道路").found()).containsExactly(inTitle);
    }

    @Test
    void oneCharacterIsEnough() {
        UUID dog = city.said(city.tree.street, "楼上有狗叫");
        city.said(city.tree.street, "楼上有猫叫");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "狗").found()).containsExactly(dog);
    }

    @Test
    void aQueryIsNeverRefusedForHowItIsWritten() {
        UUID found = city.said(city.tree.street, "暖气不热");
        city.indexed();

        JsonNode answer = city.asking(city.tree.street).with("q", "\"暖气").answer();

        assertThat(SearchScenario.ids(answer)).containsExactly(found);
        assertThat(answer.get("understood").asString()).isEqualTo("\"暖气\"");
        for (String odd : List.of("-", "\"", "：", "标题:", "( [ {", "AND OR *", "\\")) {
            assertThat(city.asking(city.tree.street)
                            .with("q", odd)
                            .get("/opinions")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aQuestionAsLongAsTheDocumentAllowsIsAnswered() {
        UUID found = city.said(city.tree.street, "暖气不热");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "暖气不热".repeat(250)).found())
                .containsExactly(found);
    }

    @Test
    void anotherStreetsOpinionsNeverLeak() {
        UUID own = city.anOpinion().category("城建/道路").said();
        city.anOpinion()
                .at(city.tree.siblingCommunity)
                .category("环保/噪音")
                .channel("LETTER")
                .state("DECLINED")
                .receivedAt(Instant.parse("2020-01-01T00:00:00Z"))
                .said();
        city.indexed();

        JsonNode answer = city.asking(city.tree.street)
                .with("q", "电梯")
                .with("facets", "PLACE,CATEGORY,CHANNEL,STATE,MONTH")
                .answer();

        assertThat(SearchScenario.ids(answer)).containsExactly(own);
        assertThat(answer.get("total").get("value").asLong()).isEqualTo(1);
        assertThat(facet(answer, "PLACE")).isEqualTo(Map.of(city.tree.community.toString(), 1L));
        assertThat(facet(answer, "CATEGORY")).isEqualTo(Map.of("城建", 1L));
        assertThat(facet(answer, "CHANNEL")).isEqualTo(Map.of("HOTLINE", 1L));
        assertThat(facet(answer, "STATE")).isEqualTo(Map.of("RECEIVED", 1L));
        assertThat(facet(answer, "MONTH")).isEqualTo(Map.of("2026-03", 1L));
        assertThat(city.asking(city.tree.street)
                        .with("q", "噪音")
                        .get("/suggestions")
                        .body())
                .doesNotContain("噪音");
        assertThat(city.asking(city.tree.siblingStreet)
                        .with("q", "噪音")
                        .get("/suggestions")
                        .body())
                .contains("环保/噪音");
        assertThat(city.asking(city.tree.street)
                        .with("place", city.tree.siblingStreet)
                        .get("/opinions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFacetIsCountedWithoutItsOwnChoice() {
        city.anOpinion().channel("VISIT").state("ANSWERED").said();
        city.anOpinion().channel("VISIT").said();
        city.anOpinion().channel("LETTER").said();
        city.indexed();

        JsonNode answer = city.asking(city.tree.street)
                .with("channel", "VISIT")
                .with("facets", "CHANNEL,STATE")
                .answer();

        assertThat(answer.get("items").size()).isEqualTo(2);
        assertThat(facet(answer, "CHANNEL")).isEqualTo(Map.of("VISIT", 2L, "LETTER", 1L));
        assertThat(facet(answer, "STATE")).isEqualTo(Map.of("ANSWERED", 1L, "RECEIVED", 1L));
    }

    @Test
    void pagesNeitherMissNorRepeatWhileOpinionsArrive() {
        List<UUID> said = IntStream.range(0, 2_500)
                .mapToObj(number -> city.anOpinion()
                        .receivedAt(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number / 7 * 60L))
                        .said())
                .toList();
        city.indexed();

        Set<UUID> there = new HashSet<>(said);
        for (String sort : List.of("RELEVANCE", "NEWEST", "OLDEST")) {
            Set<UUID> arriving = new HashSet<>();
            List<UUID> found = city.asking(city.tree.street)
                    .with("q", "电梯坏了")
                    .with("sort", sort)
                    .with("limit", 100)
                    .foundOnAllPages(() -> {
                        // Within the caller's own scope, before, between and behind what the pages have reached.
                        for (String day : List.of("2025-12-31", "2026-01-01", "2026-06-01")) {
                            arriving.add(city.anOpinion()
                                    .receivedAt(Instant.parse(day + "T03:00:00Z"))
                                    .said());
                        }
                        if (arriving.size() == 3) {
                            city.indexed();
                        }
                    });

            assertThat(found).doesNotHaveDuplicates();
            assertThat(new HashSet<>(found)).isEqualTo(there);
            city.indexed();
            there.addAll(arriving);
            assertThat(city.asking(city.tree.street)
                            .with("q", "电梯坏了")
                            .answer()
                            .at("/total/value")
                            .asInt())
                    .isEqualTo(there.size());
        }
    }

    @Test
    void pagesNeitherMissNorRepeatWhileTheIndexIsBuiltAnew() {
        Set<UUID> said = new HashSet<>();
        IntStream.range(0, 60).forEach(number -> said.add(city.said(city.tree.street, "暖气片漏水".repeat(1 + number % 7))));
        city.indexed();
        String operator = TestTokens.of(Role.OPERATOR, city.tree.city);

        List<UUID> found = city.asking(city.tree.street)
                .with("q", "暖气片漏水")
                .with("limit", 20)
                .foundOnAllPages(() -> {
                    city.said(city.tree.street, "暖气片漏水，后来才说的");
                    String job = city.http()
                            .post("/api/search/v1/index/rebuild", "{}")
                            .token(operator)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .send()
                            .header("Location");
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(60))
                            .until(() -> city.http()
                                    .get(job)
                                    .token(operator)
                                    .send()
                                    .json()
                                    .get("state")
                                    .asString()
                                    .equals("DONE"));
                });

        assertThat(found).doesNotHaveDuplicates();
        assertThat(new HashSet<>(found)).isEqualTo(said);
    }

    @Test
    void placesAreSuggestedByTheBeginningOfTheirNameWithinScope() {
        var garden = city.tree.add(city.tree.community, UnitType.COMPOUND, "梅园小区");
        var village = city.tree.add(city.tree.street, UnitType.COMMUNITY, "梅园社区");
        var elsewhere = city.tree.add(city.tree.siblingStreet, UnitType.COMMUNITY, "梅园新村社区");

        assertThat(suggested(city.tree.street, "梅园")).containsExactlyInAnyOrder(garden, village);
        assertThat(suggested(city.tree.street, "梅園")).containsExactlyInAnyOrder(garden, village);
        assertThat(suggested(city.tree.street, "梅园社")).containsExactly(village);
        assertThat(suggested(city.tree.siblingStreet, "梅园")).containsExactly(elsewhere);
        assertThat(suggested(city.tree.street, "园")).isEmpty();
        assertThat(suggested(city.tree.street, "%")).isEmpty();
    }

    private List<UnitId> suggested(UnitId unit, String typed) {
        return city.asking(unit)
                .with("q", typed)
                .get("/suggestions")
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("kind").asString().equals("PLACE"))
                .map(item -> UnitId.of(item.get("value").asString()))
                .toList();
    }

    @Test
    void aCursorGoesOnWithItsOwnQuestionOnly() {
        city.said(city.tree.street, "电梯坏了");
        city.said(city.tree.street, "电梯又坏了");
        city.indexed();
        String next = city.asking(city.tree.street)
                .with("q", "电梯")
                .with("limit", 1)
                .answer()
                .get("next")
                .asString();

        assertThat(city.asking(city.tree.street)
                        .with("q", "别的")
                        .with("cursor", next)
                        .get("/opinions")
                        .status())
                .isEqualTo(422);
        assertThat(city.asking(city.tree.district)
                        .with("q", "电梯")
                        .with("cursor", next)
                        .get("/opinions")
                        .status())
                .isEqualTo(422);
        assertThat(city.asking(city.tree.street)
                        .with("q", "电梯")
                        .with("cursor", "x" + next)
                        .get("/opinions")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theExportHoldsWhatTheSearchFindsAndNothingElse() {
        city.said(city.tree.street, "电梯坏了，在本街道");
        city.said(city.tree.siblingStreet, "电梯坏了，在别的街道");
        city.said(city.tree.street, "路灯不亮");
        city.indexed();

        var answer = city.asking(city.tree.street)
                .with("q", "电梯")
                .with("format", "CSV")
                .get("/opinions/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("在本街道").doesNotContain("在别的街道").doesNotContain("路灯");
    }

    @Test
    void theAuditSaysWhatWasExportedButNotWhatWasLookedFor() {
        city.anOpinion().category("城建/道路").channel("VISIT").said();
        city.indexed();

        var answer = city.asking(city.tree.street)
                .with("q", "电梯 坏了")
                .with("place", city.tree.community)
                .with("source", "12345")
                .with("category", "城建")
                .with("channel", "VISIT")
                .with("state", "RECEIVED")
                .with("from", "2026-01-01")
                .with("to", "2026-12-31")
                .with("format", "CSV")
                .get("/opinions/export");

        assertThat(answer.status()).isEqualTo(200);
        Map<String, Object> detail = jobs.sql("""
                        select (detail - 'by')::text from audit_entries
                         where action = 'opinions.export-search' and place_id = :place""")
                .param("place", city.tree.community.value())
                .query((row, number) ->
                        new JsonMapper().readValue(row.getString(1), new TypeReference<Map<String, Object>>() {}))
                .single();
        assertThat(detail)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "place", city.tree.community.toString(),
                        "source", "12345",
                        "textLength", 5,
                        "category", "城建",
                        "channel", "VISIT",
                        "state", "RECEIVED",
                        "from", "2026-01-01",
                        "to", "2026-12-31",
                        "format", "CSV",
                        "hits", 1));
    }

    private static List<String> marked(JsonNode answer) {
        return segments(answer).stream()
                .filter(segment -> segment.get("hit").asBoolean())
                .map(segment -> segment.get("text").asString())
                .toList();
    }

    private static String shown(JsonNode answer) {
        return String.join(
                "",
                segments(answer).stream()
                        .map(segment -> segment.get("text").asString())
                        .toList());
    }

    private static List<JsonNode> segments(JsonNode answer) {
        return answer.at("/items/0/text").findValues("segments").stream()
                .flatMap(segments -> IntStream.range(0, segments.size()).mapToObj(segments::get))
                .toList();
    }

    private static Map<String, Long> facet(JsonNode answer, String kind) {
        Map<String, Long> counts = new HashMap<>();
        for (JsonNode facet : answer.get("facets")) {
            if (facet.get("kind").asString().equals(kind)) {
                facet.get("values")
                        .forEach(value -> counts.put(
                                value.get("value").asString(),
                                value.get("count").asLong()));
            }
        }
        return counts;
    }
}
