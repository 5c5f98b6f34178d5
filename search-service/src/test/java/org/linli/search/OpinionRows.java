package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Example;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with what is taken in, screened, searched and imported. */
final class OpinionRows extends OpinionExamples {

    private static final String MAPPING = """
            {"columns": [{"column": 0, "field": "TEXT"}], "channel": "LETTER", "dateOrder": "YEAR_FIRST",
             "unknownPlace": "REFUSE"}
            """;

    /** Streets of which an opinion is counted already. */
    private final Set<UnitId> counted = new HashSet<>();

    OpinionRows(int port, JdbcClient jobs) {
        super(port, jobs);
    }

    List<Row> all() {
        return Stream.of(opinions(), attachments(), screening(), searches(), imports())
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> opinions() {
        return List.of(
                Row.place("submitOpinion", tree -> Example.request().json(opinion(tree.street))),
                Row.list(
                        "submitOpinions",
                        tree -> Example.request().json("{\"opinions\": [" + opinion(tree.street) + "]}"),
                        _ -> "\"accepted\":1"),
                Row.thing("getOpinion", this::anOpinion),
                Row.thing("getOpinionExtent", tree -> Example.request().query("unit", tree.street)),
                Row.thing("correctOpinion", tree -> anOpinion(tree).version(1).json("{\"category\": \"交通\"}")),
                Row.thing(
                        "revealOpinionContact",
                        tree -> anOpinion(tree).json("{\"field\": \"NAME\", \"reason\": \"电话核实漏水楼层\"}")));
    }

    private List<Row> attachments() {
        UploadForm form = UploadForm.of("申请.pdf", "%PDF-1.4\n%%EOF\n");
        return List.of(
                Row.thing("listAttachments", this::anOpinion),
                Row.thing("addAttachment", tree -> anOpinion(tree).body(form.contentType(), form.body())),
                Row.thing("downloadAttachment", tree -> anAttachment(tree, form)),
                Row.thing("previewAttachment", tree -> anAttachment(tree, form)),
                Row.thing("removeAttachment", tree -> anAttachment(tree, form).json("{\"reason\": \"误传了他人的材料\"}")));
    }

    private List<Row> screening() {
        return List.of(
                Row.thing("screenOpinion", tree -> anOpinion(tree).version(1).json("{}")),
                Row.thing("answerOpinion", tree -> aScreenedOpinion(tree).json("{\"reply\": \"已更换灯具\"}")),
                Row.thing("declineOpinion", tree -> aScreenedOpinion(tree).json("{\"reason\": \"不属于本辖区职责\"}")),
                Row.thing("undoOpinionStep", this::aScreenedOpinion),
                Row.thing("getOpinionTimeline", this::anOpinion),
                Row.thing("findNearDuplicates", this::aSearchableOpinion),
                Row.thing("suggestForOpinion", this::aSearchableOpinion));
    }

    private List<Row> searches() {
        return List.of(
                Row.list("searchOpinions", this::aSearch, OpinionExamples::text),
                Row.list("exportOpinions", tree -> aSearch(tree).query("format", "CSV"), OpinionExamples::text),
                Row.list("countOpinionsOverTime", this::aTrend, _ -> "\"received\":1"),
                Row.list("suggestFilters", tree -> aSuggestion(tree), OpinionExamples::category));
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
                        OpinionRows::fileName),
                Row.thing("getImport", this::anImport),
                Row.thing("previewImport", this::anImport),
                Row.thing("mapImport", tree -> anImport(tree).version(1).json(MAPPING)),
                Row.thing("startImport", tree -> anImport(tree).version(1)),
                Row.thing("cancelImport", tree -> anImport(tree).version(1)),
                Row.thing("downloadImportErrors", tree -> anImport(tree).query("format", "CSV")));
    }

    private Example anAttachment(TestPlaces tree, UploadForm form) {
        String clerk = TestTokens.of(Role.CLERK, tree.street);
        String opinion = http().post(API + "/opinions", opinion(tree.street))
                .token(clerk)
                .send()
                .json()
                .get("id")
                .asString();
        var answer = http().call("POST", API + "/opinions/" + opinion + "/attachments")
                .body(form.contentType(), form.body())
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Example.request()
                .path("id", opinion)
                .path("attachment", answer.json().get("id").asString());
    }

    private Example anImport(TestPlaces tree) {
        var form = form(tree);
        return made(http().call("POST", API + "/imports").body(form.contentType(), form.body()), tree, "/file/id");
    }

    private static UploadForm form(TestPlaces tree) {
        return UploadForm.of(fileName(tree), "内容\n一盏灯坏了\n")
                .with("place", tree.street)
                .with("source", 12345);
    }

    private static String fileName(TestPlaces tree) {
        return tree.street.label() + ".csv";
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
}
