package org.linli.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;

/** One vocabulary for the whole city, so these share it: each speaks of words of its own. */
@WholeService(elasticsearch = true, apart = "vocabulary")
class VocabularyIntegrationTest extends VocabularyScenario {

    @Autowired
    @Qualifier("jobs")
    Vocabularies vocabularies;

    @Autowired
    StartingEdition starting;

    private static JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    private static String entry(String kind, String... words) {
        return "{\"kind\": \"%s\", \"words\": [\"%s\"]}".formatted(kind, String.join("\", \"", words));
    }

    private String added(String kind, String... words) {
        return done(post("/entries", entry(kind, words))).get("id").asString();
    }

    private int published() {
        return done(post("/publish", "{\"reason\": \"居民这样说\"}")).get("edition").asInt();
    }

    private List<UUID> found(String query) {
        return city.asking(city.tree.street).with("q", query).found();
    }

    private static void eventually(Runnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(check::run);
    }

    @Test
    void aPublishedSynonymFindsAndIsMarkedWithoutAnythingBeingIndexedAnew() {
        UUID said = city.said(city.tree.street, "楼道里停满了電瓶車，消防通道堵死");
        UUID other = city.said(city.tree.street, "楼道堆放杂物");
        city.indexed();
        assertThat(found("电驴子")).doesNotContain(said);

        added("SYNONYMS", "电驴子", "电瓶车");
        published();

        eventually(() -> assertThat(found("电驴子")).contains(said).doesNotContain(other));
        JsonNode answer = city.asking(city.tree.street).with("q", "电驴子").answer();
        assertThat(answer.at("/items/0/text").toString()).contains("{\"text\":\"電瓶車\",\"hit\":true}");
    }

    @Test
    void whatSaysTheWordItselfComesBeforeWhatSaysItsSynonym() {
        UUID synonym = city.said(city.tree.street, "高音喇叭天天响，高音喇叭扰民");
        UUID itself = city.said(city.tree.street, "大声公天天响，大声公扰民");
        city.indexed();

        added("SYNONYMS", "大声公", "高音喇叭");
        published();

        eventually(() -> assertThat(found("大声公")).containsExactly(itself, synonym));
        assertThat(found("高音喇叭")).containsExactly(synonym, itself);
    }

    @Test
    void phrasesAndExclusionsAreExact() {
        UUID said = city.said(city.tree.street, "请管管广场上的坝坝舞");
        city.indexed();
        added("SYNONYMS", "坝坝舞", "广场操");
        published();
        eventually(() -> assertThat(found("广场操")).contains(said));

        assertThat(found("\"广场操\"")).isEmpty();
        assertThat(found("广场上 -广场操")).contains(said);
    }

    @Test
    void aRollBackRestoresTheOrderExactly() {
        for (int number = 0; number < 12; number++) {
            city.said(city.tree.street, "泊车位" + "不足".repeat(number % 4) + "，第" + number + "户");
            city.said(city.tree.street, "车位棚" + "漏雨".repeat(number % 3) + "，第" + number + "户");
        }
        city.indexed();
        int before = read("").get("edition").asInt();
        List<UUID> order = found("泊车位不足");

        added("SYNONYMS", "泊车位", "车位棚");
        published();
        eventually(() -> assertThat(found("泊车位不足")).isNotEqualTo(order));
        int restored = done(call("POST", "/editions/" + before + "/roll-back", version(), "{\"reason\": \"找到的不相干\"}"))
                .get("edition")
                .asInt();

        eventually(() -> assertThat(found("泊车位不足")).isEqualTo(order));
        JsonNode newest = read("/editions").get("items").get(0);
        assertThat(newest.get("number").asInt()).isEqualTo(restored).isEqualTo(before + 2);
        assertThat(newest.get("restores").asInt()).isEqualTo(before);
        assertThat(newest.get("reason").asString()).isEqualTo("找到的不相干");
        assertThat(read("").get("added").asInt()).isZero();
    }

    @Test
    void ofTwoWhoPublishAtOnceOneWins() throws Exception {
        added("SYNONYMS", "垃圾房", "垃圾屋");
        long version = version();
        Callable<Integer> publishing = () ->
                call("POST", "/publish", version, "{\"reason\": \"同时发布\"}").status();

        try (var both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = both.invokeAll(List.of(publishing, publishing)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    /** Another instance has no part in this one's publication but the row in the database. */
    @Test
    void anotherInstanceHearsOfAPublicationWithinAMinute() {
        UUID said = city.said(city.tree.street, "底商油烟呛人");
        city.indexed();
        LiveSynonyms elsewhere = new LiveSynonyms(jobs, vocabularies, starting);
        elsewhere.afterPropertiesSet();
        int live = elsewhere.edition();

        jobs.sql("""
                insert into vocabulary_editions (number, entries, reason, published_at)
                select max(number) + 1, cast(:entries as jsonb), '别的实例', now() from vocabulary_editions
                """)
                .param(
                        "entries",
                        "[{\"id\": \"%s\", \"kind\": \"SYNONYMS\", \"words\": [\"呛鼻子\", \"呛人\"], \"note\": \"\"}]"
                                .formatted(UUID.randomUUID()))
                .update();
        jobs.sql("""
                update vocabulary set version = version + 1,
                                      live = (select max(number) from vocabulary_editions),
                                      draft = (select entries from vocabulary_editions order by number desc limit 1)
                """).update();

        eventually(() -> assertThat(found("呛鼻子")).contains(said));
        elsewhere.look();
        assertThat(elsewhere.edition()).isGreaterThan(live);
        assertThat(elsewhere.current().readings("呛鼻子")).hasSize(2);
    }

    @Test
    void whatStandsAgainstAnEntryIsSaidAtItsWordInTheCallersLanguage() {
        added("SYNONYMS", "楼梯房", "步梯房");
        Http.Answer refused = post("/entries", entry("SYNONYMS", "的", "步梯房"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("fields").toString())
                .contains("/words/0", "/words/1", "已在另一条里：楼梯房、步梯房", "至少 2 个字");
        assertThat(read("/entries?q=步梯房").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void theDraftIsListedWithWhatBecomesOfEachEntryAndCanBeGivenUp() {
        String id = added("ONE_WAY", "宠物店", "猫舍");
        done(call("PUT", "/entries/" + id, version(), entry("ONE_WAY", "宠物店", "猫舍", "犬舍")));

        JsonNode changed = read("/entries?changed=true");
        assertThat(changed.get("items")).hasSize(1);
        assertThat(changed.at("/items/0/difference").asString()).isEqualTo("ADDED");
        assertThat(changed.at("/items/0/words")).hasSize(3);

        done(call("POST", "/discard", version(), ""));
        assertThat(read("/entries?changed=true").get("items")).isEmpty();
        assertThat(call("POST", "/discard", version(), "").status()).isEqualTo(409);
    }

    @Test
    void anExportCanBeHandedInAgainAndAddsNothing() {
        added("SYNONYMS", "门禁卡", "出入卡");
        String sheet = new Http(port)
                .get(API + "/entries/export?format=CSV")
                .token(administrator)
                .send()
                .body();
        assertThat(sheet).contains("门禁卡、出入卡");

        JsonNode again = imported(sheet, false);
        JsonNode more = imported("词语,说明\n门禁卡、通行卡,\n飞来峰,景点\n灭火器、消防器材,\n", false);

        assertThat(again.get("taken").asInt()).isZero();
        assertThat(again.get("failed")).isEmpty();
        assertThat(more.get("taken").asInt()).isEqualTo(2);
        assertThat(more.at("/failed/0/number").asInt()).isEqualTo(2);
        assertThat(more.at("/failed/0/reasons/0").asString()).startsWith("词语：已在另一条里");
    }

    @Test
    void aFileMayReplaceTheDraft() {
        JsonNode read = imported("类型,词语\n词典词,晾衣杆\n单向,衣架、晾衣杆\n", true);

        assertThat(read.get("taken").asInt()).isEqualTo(2);
        assertThat(read("").get("entries").asInt()).isEqualTo(2);
        assertThat(read("").get("removed").asInt()).isPositive();
    }

    private JsonNode imported(String sheet, boolean replace) {
        UploadForm form = UploadForm.of("words.csv", sheet).with("replace", replace);
        return done(new Http(port)
                .call("POST", API + "/import")
                .body(form.contentType(), form.body())
                .header("If-Match", "\"" + version() + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(administrator)
                .send());
    }

    @Test
    void theCitysOperatorMayAndADistrictsAdministratorMayNot() {
        assertThat(asking(Role.OPERATOR, city.tree.city)).isEqualTo(200);
        assertThat(asking(Role.ADMINISTRATOR, city.tree.district)).isEqualTo(403);
        assertThat(asking(Role.CLERK, city.tree.city)).isEqualTo(403);
    }

    private int asking(Role role, UnitId unit) {
        return new Http(port).get(API).token(TestTokens.of(role, unit)).send().status();
    }

    @Test
    void everyChangeIsAudited() {
        added("WORD", "审计用词");
        int edition = published();

        eventually(() -> assertThat(jobs.sql("""
                        select count(*) from audit_entries
                         where action = 'vocabulary.publish' and detail ->> 'edition' = :edition
                        """)
                        .param("edition", String.valueOf(edition))
                        .query(Integer.class)
                        .single())
                .isOne());
    }
}
