package org.linli.search.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class ImportIntegrationTest {

    private static final String IMPORTS = "/api/search/v1/imports";

    private static final String LEDGER = """
            工单编号,一级分类,二级分类,来电人,来电内容,受理日期
            1001,城乡建设,照明,李小明,"南门的路灯
            坏了三天",2026/3/1 09:30:00
            1002,交通,停车,,车位太少,2026年3月2日
            1003,交通,停车,,哪有这一天,2026/2/30
            1004,交通,停车,,,2026/3/3
            1001,城乡建设,照明,李小明,又登记了一遍,2026/3/1
            ,环境,垃圾,,没有编号的一条,2026/3/4
            """;

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

    private Http.Answer upload(byte[] file, String token) {
        var form =
                UploadForm.of("ledger.csv", file).with("place", tree.community).with("source", 12345);
        return new Http(port)
                .call("POST", IMPORTS)
                .body(form.contentType(), form.body())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(token)
                .send();
    }

    private JsonNode uploaded(byte[] file) {
        var answer = upload(file, clerk);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String id(JsonNode preview) {
        return preview.get("file").get("id").asString();
    }

    private Http.Answer start(String id, String etag) {
        return new Http(port)
                .call("POST", IMPORTS + "/" + id + "/start")
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(clerk)
                .send();
    }

    private Http.Answer get(String path) {
        return new Http(port).get(IMPORTS + path).token(clerk).send();
    }

    private JsonNode imported(String id, String etag) {
        var started = start(id, etag);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/" + id).json(),
                        file -> file.get("state").asString().equals("FINISHED"))
                .get("counts");
    }

    private static void assertCounts(JsonNode counts, int added, int known, int repeated, int failed) {
        assertThat(counts.toString())
                .contains(
                        "\"added\":" + added,
                        "\"known\":" + known,
                        "\"repeated\":" + repeated,
                        "\"failed\":" + failed,
                        "\"rows\":" + (added + known + repeated + failed));
    }

    @Test
    void aFileIsPreviewedBeforeAnythingIsTakenIn() {
        var preview = uploaded(LEDGER.getBytes(Charset.forName("GB18030")));

        assertThat(preview.get("file").get("format").get("charset").asString()).isEqualTo("GB18030");
        assertThat(preview.get("file").get("mapping").get("columns").values().stream()
                        .map(column -> column.get("reason").asString()))
                .containsExactly("HEADER", "HEADER", "HEADER", "CONTACT_LEFT_OUT", "HEADER", "HEADER");
        assertThat(preview.get("problems").values().stream()
                        .map(problem -> problem.get("row").asInt() + " "
                                + problem.get("field").asString()))
                .containsExactly("4 receivedAt", "5 text");
        assertThat(preview.get("rows").get(0).get("cells").get(4).asString()).isEqualTo("南门的路灯\n坏了三天");
        assertThat(preview.toString()).doesNotContain("李小明");
    }

    @Test
    void everyRowIsAddedKnownRepeatedOrFailedAndASecondImportAddsNothing() {
        byte[] file = LEDGER.getBytes(StandardCharsets.UTF_8);

        var first = id(uploaded(file));
        assertCounts(imported(first, "\"1\""), 3, 0, 1, 2);
        assertThat(get("/" + first).json().get("reasons").values().stream()
                        .map(reason -> reason.get("key").asString()))
                .containsExactlyInAnyOrder("import.time-impossible", "opinion.required");

        assertCounts(imported(id(uploaded(file)), "\"1\""), 0, 4, 0, 2);
        assertThat(jobs.sql("select count(*) from opinions where place_id = ? and contact_name is not null")
                        .param(tree.community.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void failedRowsAreMendedAndHandedInAsTheyAre() {
        var first = id(uploaded(LEDGER.getBytes(StandardCharsets.UTF_8)));
        imported(first, "\"1\"");

        var errors = get("/" + first + "/errors?format=CSV").body();
        assertThat(errors).contains("行号", "原因", "哪有这一天", "受理日期：");

        var mended = errors.replace("2026/2/30", "2026/2/28");
        assertCounts(imported(id(uploaded(mended.getBytes(StandardCharsets.UTF_8))), "\"1\""), 1, 0, 0, 1);
    }

    @Test
    void aCorrectedMappingIsRememberedForTheSource() {
        var file = "A,B\n一盏灯坏了,x\n".getBytes(StandardCharsets.UTF_8);
        var id = id(uploaded(file));
        assertThat(start(id, "\"1\"").status()).isEqualTo(422);

        var mapping = """
                {"columns": [{"column": 0, "field": "TEXT"}], "channel": "LETTER", "dateOrder": "YEAR_FIRST",
                 "unknownPlace": "REFUSE"}
                """;
        var mapped = new Http(port)
                .put(IMPORTS + "/" + id + "/mapping", mapping)
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();
        assertThat(mapped.status()).as(mapped.body()).isEqualTo(200);
        assertThat(start(id, "\"1\"").status()).isEqualTo(412);
        assertCounts(imported(id, "\"2\""), 1, 0, 0, 0);
        assertThat(start(id, get("/" + id).header("ETag")).status()).isEqualTo(409);

        var next = uploaded(file).get("file").get("mapping");
        assertThat(next.get("channel").asString()).isEqualTo("LETTER");
        assertThat(next.get("columns").get(0).get("reason").asString()).isEqualTo("REMEMBERED");
    }

    @Test
    void coordinatesAreRecognisedAndTakenForWhatTheirDatumMakesThem() {
        var file = """
                工单编号,来电内容,受理日期,经度,纬度
                2001,路灯坏了,2026/3/1,116.384047,39.913345
                2002,井盖松动,2026/3/1,118.674°,
                2003,没有坐标,2026/3/1,,
                2004,写了地名,2026/3/1,东门,37.4
                """.getBytes(StandardCharsets.UTF_8);
        var preview = uploaded(file);
        assertThat(preview.get("problems").values().stream()
                        .map(problem -> problem.get("row").asInt() + " "
                                + problem.get("field").asString()))
                .containsExactly("3 latitude", "5 longitude");

        var mapping = """
                {"columns": [], "channel": "HOTLINE", "dateOrder": "YEAR_FIRST", "unknownPlace": "REFUSE",
                 "datum": "GCJ02"}
                """;
        var mapped = new Http(port)
                .put(IMPORTS + "/" + id(preview) + "/mapping", mapping)
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();
        assertThat(mapped.status()).as(mapped.body()).isEqualTo(200);
        assertCounts(imported(id(preview), "\"2\""), 2, 0, 0, 2);

        assertThat(jobs.sql("""
                        select external_id || ' ' || coalesce(latitude || ' ' || longitude, '–') from opinions
                         where place_id = ? order by external_id
                        """)
                        .param(tree.community.value())
                        .query(String.class)
                        .list())
                .containsExactly("2001 39.9120 116.3778", "2003 –");
        assertThat(uploaded(file).get("file").get("mapping").get("datum").asString())
                .isEqualTo("GCJ02");
    }

    @Test
    void anImportIsCancelledBeforeItStartsAndItsFileIsGone() {
        var id = id(uploaded(LEDGER.getBytes(StandardCharsets.UTF_8)));

        var cancelled = new Http(port)
                .call("POST", IMPORTS + "/" + id + "/cancel")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(clerk)
                .send();

        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(jobs.sql("select count(*) from import_chunks where import_id = ?")
                        .param(UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get("/" + id + "/preview").status()).isEqualTo(409);
    }

    @Test
    void anotherStreetSeesNoneOfIt() {
        var id = id(uploaded(LEDGER.getBytes(StandardCharsets.UTF_8)));
        var stranger = TestTokens.of(Role.CLERK, tree.siblingStreet);

        for (var path : new String[] {"/" + id, "/" + id + "/preview", "/" + id + "/errors"}) {
            assertThat(new Http(port).get(IMPORTS + path).token(stranger).send().status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(new Http(port).get(IMPORTS).token(stranger).send().body()).doesNotContain(id);
        assertThat(get("").body()).contains(id);
        assertThat(upload(LEDGER.getBytes(StandardCharsets.UTF_8), stranger).status())
                .isEqualTo(422);
    }

    @Test
    void whatIsNoSheetIsRefusedInWords() {
        var answer = upload("%PDF-1.7".getBytes(StandardCharsets.UTF_8), clerk);

        assertThat(answer.status()).isEqualTo(422);
    }
}
