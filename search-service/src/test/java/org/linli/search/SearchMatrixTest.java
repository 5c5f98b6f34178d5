package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.AuthorisationMatrix;
import org.linli.platform.test.Example;
import org.linli.platform.test.Http;
import org.linli.platform.test.OpenApiDrift;
import org.linli.platform.test.PlatformRows;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.intake.UploadForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may do what here, tried as everybody; and the published document says the same. */
@WholeService(elasticsearch = true)
class SearchMatrixTest extends AuthorisationMatrix {

    private static final String API = "/api/search/v1";
    private static final String NO_PLACE = "The index is one for the whole city and shows nothing of any opinion";

    private static final String MAPPING = """
            {"columns": [{"column": 0, "field": "TEXT"}], "channel": "LETTER", "dateOrder": "YEAR_FIRST",
             "unknownPlace": "REFUSE"}
            """;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    /** Streets of which an opinion can be found already. */
    private final Set<UnitId> searchable = new HashSet<>();

    /** Streets of which an opinion is counted already. */
    private final Set<UnitId> counted = new HashSet<>();

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEverybodyAsItsRowSays() {
        return assertEveryOperationAsEveryActor();
    }

    @Override
    protected Collection<Row> rows() {
        var rows = new ArrayList<>(PlatformRows.all(jobs));
        rows.addAll(opinions());
        rows.addAll(imports());
        rows.addAll(searches());
        rows.addAll(index());
        return rows;
    }

    private List<Row> opinions() {
        return List.of(
                Row.place("submitOpinion", tree -> Example.request().json(opinion(tree.street))),
                Row.list(
                        "submitOpinions",
                        tree -> Example.request().json("{\"opinions\": [" + opinion(tree.street) + "]}"),
                        _ -> "\"accepted\":1"),
                Row.thing("getOpinion", this::anOpinion),
                Row.thing("correctOpinion", tree -> anOpinion(tree).version(1).json("{\"category\": \"交通\"}")),
                Row.thing(
                        "revealOpinionContact",
                        tree -> anOpinion(tree).json("{\"field\": \"NAME\", \"reason\": \"电话核实漏水楼层\"}")));
    }

    private List<Row> imports() {
        return List.of(
                Row.place(
                        "uploadImport",
                        tree -> Example.request()
                                .body(form(tree).contentType(), form(tree).body())),
                Row.list(
                        "listImports",
                        tree -> {
                            anImport(tree);
                            return Example.request();
                        },
                        SearchMatrixTest::fileName),
                Row.thing("getImport", this::anImport),
                Row.thing("previewImport", this::anImport),
                Row.thing("mapImport", tree -> anImport(tree).version(1).json(MAPPING)),
                Row.thing("startImport", tree -> anImport(tree).version(1)),
                Row.thing("cancelImport", tree -> anImport(tree).version(1)),
                Row.thing("downloadImportErrors", tree -> anImport(tree).query("format", "CSV")));
    }

    private List<Row> searches() {
        return List.of(
                Row.list("searchOpinions", this::aSearch, SearchMatrixTest::text),
                Row.list("exportOpinions", tree -> aSearch(tree).query("format", "CSV"), SearchMatrixTest::text),
                Row.list("countOpinionsOverTime", this::aTrend, _ -> "\"received\":1"),
                Row.list("suggestFilters", tree -> aSuggestion(tree), SearchMatrixTest::category));
    }

    private static List<Row> index() {
        return List.of(
                Row.placeless("getIndexState", NO_PLACE, _ -> Example.request()),
                Row.placeless("rebuildIndex", NO_PLACE, _ -> Example.request()),
                Row.placeless("reconcileIndex", NO_PLACE, _ -> Example.request()),
                Row.placeless("listRefusedOpinions", NO_PLACE, _ -> Example.request()),
                Row.placeless("retryRefusedOpinions", NO_PLACE, _ -> Example.request()));
    }

    @Test
    void theCommittedDocumentIsWhatTheCodeSays() {
        OpenApiDrift.assertNone(port, "search");
    }

    private static String text(TestPlaces tree) {
        return "路灯" + tree.street.label();
    }

    private static String category(TestPlaces tree) {
        return "照明" + tree.street.label();
    }

    private static String fileName(TestPlaces tree) {
        return tree.street.label() + ".csv";
    }

    private static String opinion(UnitId place) {
        return """
                {"place": "%s", "source": "matrix", "channel": "HOTLINE", "text": "%s", "category": "%s",
                 "contactName": "李小明"}
                """.formatted(place, "路灯" + place.label(), "照明" + place.label());
    }

    private Example anOpinion(TestPlaces tree) {
        return made(http().post(API + "/opinions", opinion(tree.street)), tree, "/id");
    }

    private Example anImport(TestPlaces tree) {
        var form = form(tree);
        return made(http().call("POST", API + "/imports").body(form.contentType(), form.body()), tree, "/file/id");
    }

    private static UploadForm form(TestPlaces tree) {
        return new UploadForm(tree.street, fileName(tree), "内容\n一盏灯坏了\n".getBytes(StandardCharsets.UTF_8));
    }

    private Example made(Http.Call call, TestPlaces tree, String id) {
        var answer = call.header(
                        "Idempotency-Key", UuidCreator.getTimeOrderedEpoch().toString())
                .token(TestTokens.of(Role.CLERK, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Example.request().path("id", answer.json().at(id).asString());
    }

    private Example aSearch(TestPlaces tree) {
        if (searchable.add(tree.street)) {
            anOpinion(tree);
            await().atMost(Duration.ofSeconds(60)).until(() -> found(tree), found -> found.has(0));
        }
        return Example.request();
    }

    private JsonNode found(TestPlaces tree) {
        return http().get(API + "/opinions")
                .token(TestTokens.of(Role.READER, tree.street))
                .send()
                .json()
                .path("items");
    }

    private Example aSuggestion(TestPlaces tree) {
        aSearch(tree);
        return Example.request().query("q", category(tree));
    }

    /** Of a source that nothing else here comes from, so that there is one opinion to count and no other. */
    private Example aTrend(TestPlaces tree) {
        String source = "trend" + tree.street.label();
        if (counted.add(tree.street)) {
            made(http().post(API + "/opinions", opinion(tree.street).replace("matrix", source)), tree, "/id");
            await().atMost(Duration.ofSeconds(60)).until(() -> received(tree, source), received -> received == 1);
        }
        return Example.request().query("source", source);
    }

    private int received(TestPlaces tree, String source) {
        return http().get(API + "/opinions/trend?source=" + source)
                .token(TestTokens.of(Role.READER, tree.street))
                .send()
                .json()
                .path("received")
                .asInt();
    }

    private Http http() {
        return new Http(port);
    }
}
