package org.linli.search.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;
import org.linli.search.vocabulary.VocabularyScenario;
import tools.jackson.databind.JsonNode;

/** Queries that were judged elsewhere: taken in whole or not at all, and a draft is compared by them (S8). */
@WholeService(elasticsearch = true, apart = "vocabulary")
class JudgedSetIntegrationTest extends VocabularyScenario {

    String tricycle;
    String branch;

    @BeforeEach
    void opinionsOfASource() {
        jobs.sql("delete from judged_sets").update();
        tricycle = numbered("机动三轮占道卖菜");
        branch = numbered("树枝遮挡路灯");
        city.indexed();
    }

    private String numbered(String text) {
        UUID id = city.said(city.tree.street, text);
        String number = "f-" + id;
        jobs.sql("update opinions set external_id = :number where id = :id")
                .param("number", number)
                .param("id", id)
                .update();
        return number;
    }

    private String queries() {
        return """
                {"qid": "q1", "type": "hot", "query": "三蹦子占道", "scope": ["12345"], "exclude": []}
                {"qid": "q2", "type": "title", "query": "树枝遮挡", "scope": ["elsewhere"], "exclude": ["f-gone"]}
                {"qid": "q3", "type": "title", "query": "没有答案", "scope": [], "exclude": []}
                """;
    }

    private String answers() {
        return "q1\t0\t%s\t2\nq2\t0\t%s\t1\nq2\t0\tf-unknown\t1\nq3\t0\tf-other\t1\n".formatted(tricycle, branch);
    }

    private Http.Answer take(String name, Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry("judged/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        UploadForm form = UploadForm.of("judged.zip", bytes.toByteArray());
        return new Http(port)
                .call("POST", API + "/judged-sets?name=" + name)
                .body(form.contentType(), form.body())
                .token(administrator)
                .send();
    }

    private JsonNode taken(String name) throws IOException {
        Http.Answer answer = take(name, Map.of("queries.jsonl", queries(), "qrels.tsv", answers()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Http.Answer change(String method, JsonNode set, long version, String json) {
        return new Http(port)
                .call(method, API + "/judged-sets/" + set.get("id").asString())
                .json(json)
                .header("If-Match", "\"" + version + "\"")
                .token(administrator)
                .send();
    }

    @Test
    void documentsAreMatchedByTheirNumberAtTheSourceAndTheOthersAreTold() throws IOException {
        JsonNode set = taken("hotline");

        assertThat(set.get("queries").asInt()).isEqualTo(3);
        assertThat(set.get("documents").asInt()).isEqualTo(4);
        assertThat(set.get("matched").asInt()).isEqualTo(2);
        assertThat(set.get("withoutAnswer").asInt()).isEqualTo(1);
        assertThat(set.get("unknownScopes").valueStream().map(JsonNode::asString))
                .containsExactly("elsewhere");
        assertThat(set.get("missed")
                        .valueStream()
                        .map(missed -> missed.get("line").asInt() + " "
                                + missed.get("document").asString() + " "
                                + missed.get("why").asString()))
                .containsExactly("3 f-unknown UNKNOWN", "4 f-other UNKNOWN");
        assertThat(read("/judged-sets/" + set.get("id").asString()).get("missed"))
                .isEqualTo(set.get("missed"));
    }

    @Test
    void aNumberThatSeveralOpinionsHaveIsNobodys() throws IOException {
        UUID other = city.said(city.tree.siblingStreet, "机动三轮");
        jobs.sql("update opinions set external_id = :number where id = :id")
                .param("number", tricycle)
                .param("id", other)
                .update();

        JsonNode set = taken("hotline");

        assertThat(set.at("/missed/0/why").asString()).isEqualTo("SEVERAL");
        assertThat(set.get("matched").asInt()).isEqualTo(1);
    }

    @Test
    void aDraftIsComparedByTypeOfQuery() throws IOException {
        JsonNode set = taken("hotline");
        post("/entries", "{\"kind\": \"SYNONYMS\", \"words\": [\"三蹦子\", \"机动三轮\"]}");

        Http.Answer started = post("/trials?set=" + set.get("id").asString(), "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String trial = started.json().get("id").asString();
        JsonNode finished = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> read("/trials/" + trial), found -> found.has("figures"));

        assertThat(finished.get("setName").asString()).isEqualTo("hotline");
        assertThat(finished.get("questions").asInt()).isEqualTo(3);
        assertThat(finished.at("/figures/judged").asInt()).isEqualTo(2);
        List<JsonNode> types = finished.at("/figures/types").valueStream().toList();
        assertThat(types).extracting(type -> type.get("type").asString()).containsExactly("hot", "title");
        assertThat(types.getFirst().get("gainAfter").asDouble()).isEqualTo(1);
        assertThat(types.getFirst().get("gainBefore").asDouble()).isLessThan(1);
        assertThat(types.getFirst().get("better").asInt()).isEqualTo(1);
        assertThat(types.getLast().get("gainBefore").asDouble()).isEqualTo(1);
        assertThat(types.getLast().get("worse").asInt()).isZero();
        JsonNode results = read("/trials/" + trial + "/results?changed=true").get("items");
        assertThat(results.at("/0/type").asString()).isEqualTo("hot");
        assertThat(results.at("/0/after/0/words").asString()).isEqualTo("机动三轮占道卖菜");
    }

    @Test
    void onlyHitsOfTheQuerysSourcesCountAndWhatIsToBeLeftOutDoesNot() throws IOException {
        String files = """
                {"qid": "q1", "type": "hot", "query": "机动三轮占道", "scope": ["12345"], "exclude": ["%s"]}
                """.formatted(tricycle);
        Http.Answer answer =
                take("narrow", Map.of("queries.jsonl", files, "qrels.tsv", "q1\t0\t%s\t1\n".formatted(branch)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        post("/entries", "{\"kind\": \"SYNONYMS\", \"words\": [\"三蹦子\", \"三轮摩的\"]}");

        String trial = post("/trials?set=" + answer.json().get("id").asString(), "")
                .json()
                .get("id")
                .asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> read("/trials/" + trial), found -> found.has("figures"));

        assertThat(read("/trials/" + trial + "/results").at("/items/0/before").valueStream())
                .noneMatch(hit -> tricycle.endsWith(hit.get("opinion").asString()));
    }

    @Test
    void ofFilesWithALineThatCannotBeReadNothingIsTakenIn() throws IOException {
        Http.Answer refused =
                take("broken", Map.of("queries.jsonl", queries(), "qrels.tsv", answers() + "q9\t0\tx\t1\n"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("/qrels.tsv/5");
        assertThat(refused.json().at("/fields/0/message").asString()).contains("q9");
        assertThat(read("/judged-sets").get("total").asInt()).isZero();
    }

    @Test
    void aSetOfWhichNothingIsHereIsRefused() throws IOException {
        Http.Answer refused = take("foreign", Map.of("queries.jsonl", queries(), "qrels.tsv", "q1\t0\tf-foreign\t1\n"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("/qrels.tsv");
    }

    @Test
    void aSetIsRenamedAndTakenAwayByWhoeverHasSeenIt() throws IOException {
        JsonNode set = taken("hotline");
        taken("letters");

        assertThat(change("PATCH", set, 1, "{\"name\": \"letters\"}").status()).isEqualTo(409);
        assertThat(change("PATCH", set, 1, "{\"name\": \" \"}").status()).isEqualTo(422);
        Http.Answer renamed = change("PATCH", set, 1, "{\"name\": \" 热线  2026 \"}");
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        assertThat(renamed.json().get("name").asString()).isEqualTo("热线 2026");
        assertThat(change("PATCH", set, 1, "{\"name\": \"旧\"}").status()).isEqualTo(412);
        assertThat(change("DELETE", set, 1, "").status()).isEqualTo(412);

        assertThat(change("DELETE", set, 2, "").status()).isEqualTo(204);
        assertThat(read("/judged-sets").get("total").asInt()).isEqualTo(1);
        assertThat(post("/trials?set=" + set.get("id").asString(), "").status()).isEqualTo(404);
    }

    @Test
    void aNameIsUsedOnce() throws IOException {
        taken("hotline");

        Http.Answer second = take("hotline", Map.of("queries.jsonl", queries(), "qrels.tsv", answers()));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("type").asString()).endsWith("judged-set-name-taken");
    }
}
