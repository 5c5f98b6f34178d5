package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.local.TestServers;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Elasticsearch is killed before the first test, and away in each but the one that brings it back. */
@WholeService(elasticsearch = true)
@TestPropertySource(properties = "linli.search.index.look-after=1h")
class SearchWithoutIndexIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeAll
    static void away(@Autowired @Qualifier("jobs") JdbcClient jobs, @LocalServerPort int port) {
        SearchScenario before = new SearchScenario(jobs, port);
        before.said(before.tree.street, "电梯坏了");
        before.indexed();
        TestServers.elasticsearch().kill();
    }

    @AfterAll
    static void back() {
        TestServers.elasticsearch().start();
    }

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
    }

    @Test
    void intakeGoesOnAndPostgreSqlAnswersWithANotice() {
        UUID taken = submitted(city.tree.street, "小區電梯壞了，物业服务不好");
        UUID other = submitted(city.tree.street, "路灯不亮");

        JsonNode answer = city.asking(city.tree.street).with("q", "电梯").answer();

        assertThat(SearchScenario.ids(answer)).containsExactly(taken);
        assertThat(answer.at("/notice/code").asString()).isEqualTo("search-without-index");
        assertThat(answer.at("/notice/message").asString()).isNotBlank();
        assertThat(city.asking(city.tree.street).with("q", "\"物業服務\"").found()).containsExactly(taken);
        assertThat(city.asking(city.tree.street).with("q", "服务 -電梯").found()).isEmpty();
        assertThat(city.asking(city.tree.street).found()).containsExactlyInAnyOrder(taken, other);
    }

    @Test
    void fieldsPlacesAndPeriodsMeanTheSame() {
        Instant now = Instant.now();
        UUID visited = city.anOpinion()
                .channel("VISIT")
                .category("城建/道路/照明")
                .receivedAt(now)
                .said();
        UUID earlier = city.anOpinion()
                .at(city.tree.siblingCommunity)
                .receivedAt(now.minus(Duration.ofDays(40)))
                .said();

        assertThat(asDistrict("电梯 渠道:走访").found()).containsExactly(visited);
        assertThat(asDistrict("电梯 -渠道:走访").found()).containsExactly(earlier);
        assertThat(asDistrict("类别:道路").found()).containsExactly(visited);
        assertThat(asDistrict("-类别:道路").found()).containsExactly(earlier);
        assertThat(asDistrict("类别:道").found()).isEmpty();
        assertThat(asDistrict("地点:河滨").found()).containsExactly(visited);
        assertThat(asDistrict("-地点:河滨街道").found()).containsExactly(earlier);
        assertThat(asDistrict("最近三天 电梯").found()).containsExactly(visited);
        assertThat(asDistrict("电梯 -时间:最近三天").found()).containsExactly(earlier);
    }

    private SearchScenario.Asked asDistrict(String query) {
        return city.asking(city.tree.district).with("q", query);
    }

    @Test
    void synonymsAreFoundAndMarkedTooAndWhatIsQuotedMeansItself() {
        publish("大声公", "高音喇叭");
        UUID said = city.anOpinion().text("广场上高音喇叭天天响").said();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(asDistrict("大声公 广场").found()).containsExactly(said));

        assertThat(asDistrict("大声公").answer().at("/items/0/text").toString())
                .contains("{\"text\":\"高音喇叭\",\"hit\":true}");
        assertThat(asDistrict("\"大声公\"").found()).isEmpty();
        assertThat(asDistrict("广场 -大声公").found()).containsExactly(said);
    }

    private void publish(String word, String other) {
        String administrator = TestTokens.of(Role.ADMINISTRATOR, city.tree.city);
        change("/entries", administrator, """
                {"kind": "SYNONYMS", "words": ["%s", "%s"]}
                """.formatted(word, other));
        change("/publish", administrator, "{\"reason\": \"居民这样说\"}");
    }

    private void change(String path, String token, String json) {
        long version =
                jobs.sql("select version from vocabulary").query(Long.class).single();
        var answer = city.http()
                .post("/api/search/v1/vocabulary" + path, json)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(token)
                .send();
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    @Test
    void whatSoundsTheSameIsOfferedAllTheSame() {
        city.anOpinion().text("电梯坏了").said();
        city.anOpinion().text("电梯停运").said();

        assertThat(asDistrict("dianti")
                        .answer()
                        .at("/understood/offers/0/query")
                        .asString())
                .isEqualTo("电梯");
    }

    @Test
    void noQueryWhateverMakesItFail() {
        AnyQuery.many(150)
                .forEach(query -> assertThat(city.http()
                                .get("/api/search/v1/opinions?q=" + query.encoded())
                                .token(TestTokens.of(Role.READER, city.tree.street))
                                .send()
                                .status())
                        .as(query.toString())
                        .isEqualTo(200));
    }

    @Test
    void opinionsAreCountedAllTheSame() {
        submitted(city.tree.street, "小區電梯壞了");
        submitted(city.tree.street, "路灯不亮");
        submitted(city.tree.siblingStreet, "电梯坏了");

        JsonNode all = city.asking(city.tree.street).get("/opinions/trend").json();
        JsonNode some = city.asking(city.tree.street)
                .with("q", "电梯")
                .get("/opinions/trend")
                .json();

        assertThat(all.get("received").asInt()).isEqualTo(2);
        assertThat(all.has("notice")).isFalse();
        assertThat(some.get("received").asInt()).isEqualTo(1);
        assertThat(some.at("/notice/code").asString()).isEqualTo("counted-without-index");
    }

    @Test
    void wordsThatMeanSomethingToPostgreSqlAreLookedForAsTheyStand() {
        UUID percent = submitted(city.tree.street, "入住率不到50%_就收费\\停车");
        submitted(city.tree.street, "入住率不到50户就收费");

        assertThat(city.asking(city.tree.street).with("q", "50%").found()).containsExactly(percent);
        assertThat(city.asking(city.tree.street).with("q", "\"%_就\"").found()).containsExactly(percent);
        assertThat(city.asking(city.tree.street).with("q", "费\\停").found()).containsExactly(percent);
    }

    @Test
    void itStaysWithinScope() {
        UUID own = submitted(city.tree.street, "电梯坏了");
        submitted(city.tree.siblingStreet, "电梯坏了");

        assertThat(city.asking(city.tree.street).with("q", "电梯").found()).containsExactly(own);
        assertThat(city.asking(city.tree.street)
                        .with("place", city.tree.siblingStreet)
                        .get("/opinions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pagesByTimeNeitherMissNorRepeatWhileOpinionsArrive() {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        Set<UUID> said = new HashSet<>(IntStream.range(0, 50)
                .mapToObj(number -> city.anOpinion()
                        .receivedAt(first.plusSeconds(number / 7 * 60L))
                        .said())
                .toList());

        for (String sort : List.of("NEWEST", "OLDEST", "RELEVANCE")) {
            List<UUID> found = city.asking(city.tree.street)
                    .with("q", "电梯坏了")
                    .with("sort", sort)
                    .with("limit", 10)
                    .foundOnAllPages(() -> city.said(city.tree.siblingCommunity, "电梯坏了"));

            assertThat(found).doesNotHaveDuplicates();
            assertThat(new HashSet<>(found)).isEqualTo(said);
        }
        UUID newest = city.anOpinion().receivedAt(first.plusSeconds(86_400)).said();
        assertThat(city.asking(city.tree.street).with("sort", "NEWEST").found()).startsWith(newest);
    }

    @Test
    void anExportIsRefusedAndSuggestionsAreOfPlacesOnly() {
        city.anOpinion().category("城建/街道").said();

        assertThat(city.asking(city.tree.street).get("/opinions/export").status())
                .isEqualTo(503);
        assertThat(city.asking(city.tree.street)
                        .with("q", "街")
                        .get("/suggestions")
                        .status())
                .isEqualTo(200);
        assertThat(city.asking(city.tree.street)
                        .with("facets", "CATEGORY")
                        .answer()
                        .get("facets"))
                .isEmpty();
    }

    @Test
    void whatWasTakenInMeanwhileIsFoundOnceWhenElasticsearchIsBack() {
        List<UUID> taken = IntStream.range(0, 30)
                .mapToObj(number -> submitted(city.tree.street, "电梯坏了" + number))
                .toList();
        assertThat(city.asking(city.tree.street).with("q", "电梯").answer().has("notice"))
                .isTrue();
        try {
            TestServers.elasticsearch().start();

            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                JsonNode answer = city.asking(city.tree.street)
                        .with("q", "电梯")
                        .with("limit", 100)
                        .answer();
                assertThat(answer.has("notice")).isFalse();
                assertThat(SearchScenario.ids(answer)).containsExactlyInAnyOrderElementsOf(taken);
                assertThat(answer.at("/total/value").asInt()).isEqualTo(taken.size());
            });
        } finally {
            TestServers.elasticsearch().kill();
        }
    }

    private UUID submitted(UnitId unit, String text) {
        var answer = city.http()
                .post("/api/search/v1/opinions", """
                        {"place": "%s", "source": "12345", "channel": "HOTLINE", "text": "%s"}
                        """.formatted(unit, text.replace("\\", "\\\\")))
                .token(TestTokens.of(Role.CLERK, unit))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").asString());
    }
}
