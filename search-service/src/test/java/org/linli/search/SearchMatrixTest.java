package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Actor;
import org.linli.platform.test.AuthorisationMatrix;
import org.linli.platform.test.Example;
import org.linli.platform.test.Http;
import org.linli.platform.test.OpenApiDrift;
import org.linli.platform.test.PlatformRows;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;
import org.linli.search.matter.BesidePropertyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may do what here, tried as everybody; and the published document says the same. */
@WholeService(elasticsearch = true)
class SearchMatrixTest extends AuthorisationMatrix implements BesidePropertyService {

    private static final String API = "/api/search/v1";
    private static final String NO_PLACE = "The index is one for the whole city and shows nothing of any opinion";

    private static final String ONE_VOCABULARY = "There is one vocabulary for the whole city";

    private static final String FORM = "application/x-www-form-urlencoded";

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

    /** The report of a street. */
    private final Map<UnitId, String> issued = new HashMap<>();

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEverybodyAsItsRowSays() {
        return assertEveryOperationAsEveryActor();
    }

    @Override
    protected Collection<Row> rows() {
        var rows = new ArrayList<>(PlatformRows.all(jobs));
        rows.addAll(opinions());
        rows.addAll(attachments());
        rows.addAll(screening());
        rows.addAll(groups());
        rows.addAll(hotIssues());
        rows.addAll(imports());
        rows.addAll(searches());
        rows.addAll(savedSearches());
        rows.addAll(webhooks());
        rows.add(Row.list("findByName", this::aTeamOfTheStreet, SearchMatrixTest::text));
        rows.addAll(vocabulary());
        rows.addAll(trials());
        rows.addAll(analysis());
        rows.addAll(reports());
        rows.addAll(learning());
        rows.addAll(index());
        rows.addAll(receipts());
        rows.addAll(open311());
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

    private List<Row> attachments() {
        UploadForm form = UploadForm.of("申请.pdf", "%PDF-1.4\n%%EOF\n");
        return List.of(
                Row.thing("listAttachments", this::anOpinion),
                Row.thing("addAttachment", tree -> anOpinion(tree).body(form.contentType(), form.body())),
                Row.thing("downloadAttachment", tree -> anAttachment(tree, form)),
                Row.thing("removeAttachment", tree -> anAttachment(tree, form).json("{\"reason\": \"误传了他人的材料\"}")));
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

    private List<Row> groups() {
        return List.of(
                Row.thing(
                        "confirmGroup",
                        tree -> Example.request()
                                .json("{\"title\": \"路灯\", \"opinions\": [%s]}".formatted(screened(tree, 2)))),
                Row.list("listGroups", this::amongGroups, SearchMatrixTest::text),
                Row.list("countGroups", this::amongGroups, _ -> "\"OPEN\":"),
                Row.list("exportGroups", tree -> amongGroups(tree).query("format", "CSV"), SearchMatrixTest::text),
                Row.thing("getGroup", tree -> aGroup(tree, 2)),
                Row.thing(
                        "joinGroup",
                        tree -> aGroup(tree, 2).version(1).json("{\"opinions\": [%s]}".formatted(screened(tree, 1)))),
                Row.thing("takeOutOfGroup", tree -> changing(tree, "{\"opinions\": [%s]}", 2, 2)),
                Row.thing("splitGroup", tree -> changing(tree, "{\"title\": \"另一件\", \"opinions\": [%s]}", 4, 2)),
                Row.thing(
                        "mergeGroups",
                        tree -> aGroup(tree, 2)
                                .version(1)
                                .json("{\"other\": \"%s\"}"
                                        .formatted(group(tree, screened(tree, 2))
                                                .get("id")
                                                .asString()))),
                Row.thing("answerGroup", tree -> aGroup(tree, 2).version(1).json("{\"reply\": \"已更换灯具\"}")),
                Row.thing("declineGroup", tree -> aGroup(tree, 2).version(1).json("{\"reason\": \"不属于本辖区职责\"}")),
                Row.thing("getGroupTimeline", tree -> aGroup(tree, 2)),
                Row.thing("adoptGroup", tree -> adopting(tree, aGroup(tree, 2).version(1))),
                Row.thing("adoptOpinion", tree -> adopting(tree, aScreenedOpinion(tree))));
    }

    private static Example adopting(TestPlaces tree, Example what) {
        PROPERTY.opensMatters(UUID.randomUUID());
        return what.json("{\"unit\": \"%s\", \"title\": \"路灯\"}".formatted(tree.street));
    }

    /** Ids of screened opinions, as they stand in a list. */
    private String screened(TestPlaces tree, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> "\"" + screenedOpinion(tree) + "\"")
                .collect(Collectors.joining(", "));
    }

    private JsonNode group(TestPlaces tree, String opinions) {
        var answer = http().post(
                        API + "/groups", "{\"title\": \"%s\", \"opinions\": [%s]}".formatted(text(tree), opinions))
                .token(TestTokens.of(Role.CLERK, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Example amongGroups(TestPlaces tree) {
        aGroup(tree, 2);
        return Example.request();
    }

    private Example aGroup(TestPlaces tree, int many) {
        return Example.request()
                .path("id", group(tree, screened(tree, many)).get("id").asString());
    }

    /** A change that names the first so many opinions of a group. */
    private Example changing(TestPlaces tree, String body, int many, int named) {
        var group = group(tree, screened(tree, many));
        String ids = group.get("opinions")
                .valueStream()
                .limit(named)
                .map(opinion -> "\"" + opinion.get("id").asString() + "\"")
                .collect(Collectors.joining(", "));
        return Example.request()
                .path("id", group.get("id").asString())
                .version(1)
                .json(body.formatted(ids));
    }

    private List<Row> hotIssues() {
        return List.of(
                Row.list(
                        "rankHotIssues",
                        tree -> {
                            aHotIssue(tree);
                            return Example.request();
                        },
                        SearchMatrixTest::hot),
                Row.list("countHotIssues", this::ofThisStreet, _ -> "\"HOT\":"),
                Row.list(
                        "exportHotIssues",
                        tree -> {
                            aHotIssue(tree);
                            return Example.request().query("format", "CSV");
                        },
                        SearchMatrixTest::hot),
                Row.thing("getHotIssue", this::aHotIssue),
                Row.thing("acknowledgeHotIssue", tree -> aHotIssue(tree).json("{\"reason\": \"已派维保单位驻点\"}")),
                Row.thing("muteHotIssue", tree -> aHotIssue(tree).json("{\"reason\": \"停水为计划检修\", \"days\": 3}")),
                Row.thing("unmuteHotIssue", this::aMutedIssue),
                Row.placeless("recountHotIssues", "It only brings the next count forward", _ -> Example.request()),
                Row.thing("getHeatThresholds", tree -> Example.request().path("unit", tree.street)),
                Row.thing("setHeatThresholds", this::thresholds));
    }

    private static String hot(TestPlaces tree) {
        return "热点" + tree.street.label();
    }

    private Example ofThisStreet(TestPlaces tree) {
        aHotIssue(tree);
        return Example.request();
    }

    /**
     * As a round leaves it, of opinions that keep it so: a round that comes between changes nothing. In version 1, or
     * whatever it has by then.
     */
    private Example aHotIssue(TestPlaces tree) {
        var id = UuidCreator.getTimeOrderedEpoch();
        String category = hot(tree) + id;
        jobs.sql("""
                insert into opinions (id, place_id, intake_unit, source, channel, category, text, state, received_at,
                                      created_at, version)
                select gen_random_uuid(), :place, :place, 'hot', 'HOTLINE', :category, '路灯', 'RECEIVED',
                       now() - make_interval(days => case no when 1 then 60 else 1 end), now(), 1
                  from generate_series(1, 11) as series (no)
                """)
                .param("place", tree.street.value())
                .param("category", category)
                .update();
        jobs.sql("""
                insert into hot_issues (id, place_id, category, period, day, received, earlier, windows, channels, repeats,
                                        unanswered, waiting_days, score, level, attention, counted_at, round, version)
                values (:id, :place, :category, 'WEEK', (now() at time zone 'Asia/Shanghai')::date, 10, 1, 8, 1, 0, 10, 60,
                        70, 'HOT', 'OPEN', now(), 0, 2)
                on conflict do nothing
                """)
                .param("id", id)
                .param("place", tree.street.value())
                .param("category", category)
                .update();
        return jobs.sql("select id, version from hot_issues where category = :category and period = 'WEEK'")
                .param("category", category)
                .query((row, _) ->
                        Example.request().path("id", row.getString("id")).version(row.getLong("version")))
                .single();
    }

    private Example aMutedIssue(TestPlaces tree) {
        Example issue = aHotIssue(tree);
        jobs.sql("""
                update hot_issues set attention = 'MUTED', muted_until = current_date + 9
                 where category like :category and attention = 'OPEN'
                """).param("category", hot(tree) + "%").update();
        return issue;
    }

    /** In whatever version they are by now. */
    private Example thresholds(TestPlaces tree) {
        long version = jobs.sql("select coalesce(max(version), 0) from heat_thresholds where place_id = :place")
                .param("place", tree.street.value())
                .query(Long.class)
                .single();
        return Example.request()
                .path("unit", tree.street)
                .version(version)
                .json("{\"hotFrom\": 40, \"severeFrom\": 80}");
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

    /** SavedSearchIntegrationTest shows that whoever saved one may change it; nobody else does. */
    private List<Row> savedSearches() {
        return List.of(
                Row.place("saveSearch", tree -> Example.request().json(search(tree))),
                Row.list(
                        "listSavedSearches",
                        tree -> {
                            aSharedSearch(tree);
                            return Example.request();
                        },
                        SearchMatrixTest::text),
                Row.placeless("listSavedSearchNews", "One hears of one's own searches only", _ -> Example.request()),
                Row.thing("getSavedSearch", this::aSharedSearch),
                anothers(
                        "changeSavedSearch",
                        tree -> aSharedSearch(tree).version(1).json("{\"shared\": false}")),
                anothers("removeSavedSearch", tree -> aSharedSearch(tree).version(1)),
                anothers("seeSavedSearch", tree -> aSharedSearch(tree).json("{\"until\": 0}")));
    }

    private List<Row> webhooks() {
        return List.of(
                Row.place("registerWebhook", tree -> Example.request().json(webhook(tree))),
                Row.list(
                        "listWebhooks",
                        tree -> {
                            aWebhook(tree);
                            return Example.request();
                        },
                        tree -> "/matrix/" + tree.street),
                Row.thing("getWebhook", this::aWebhook),
                Row.thing("changeWebhook", tree -> aWebhook(tree).version(1).json("{\"active\": false}")),
                Row.thing("removeWebhook", tree -> aWebhook(tree).version(1)),
                Row.thing("rotateWebhookSecret", tree -> aWebhook(tree).version(1)),
                Row.thing("testWebhook", this::aWebhook),
                Row.thing("listWebhookDeliveries", this::aWebhook),
                Row.thing("resendWebhookDelivery", this::aDelivery));
    }

    /** Nobody listens there; earlier ones make room at the street, which has ten at most. */
    private Example aWebhook(TestPlaces tree) {
        jobs.sql("update webhooks set place_id = :district where place_id = :street")
                .param("district", tree.district.value())
                .param("street", tree.street.value())
                .update();
        var answer = http().post(API + "/webhooks", webhook(tree))
                .token(TestTokens.of(Role.ADMINISTRATOR, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Example.request().path("id", answer.json().at("/webhook/id").asString());
    }

    private Example aDelivery(TestPlaces tree) {
        Example webhook = aWebhook(tree);
        String id = jobs.sql("select id from webhooks where place_id = :street")
                .param("street", tree.street.value())
                .query(String.class)
                .single();
        var answer = http().call("POST", API + "/webhooks/" + id + "/test")
                .token(TestTokens.of(Role.ADMINISTRATOR, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return webhook.path("delivery", answer.json().get("id").asString());
    }

    private static String webhook(TestPlaces tree) {
        return """
                {"unit": "%s", "url": "http://localhost:9/matrix/%s", "kinds": ["SEARCH_MATCHED"]}
                """.formatted(tree.street, tree.street);
    }

    private static Row anothers(String operation, Function<TestPlaces, Example> example) {
        return Row.thing(operation, example).but(Actor.OWNER, 409).but(Actor.PARENT, 409);
    }

    private Example aSharedSearch(TestPlaces tree) {
        return made(http().post(API + "/saved-searches", search(tree)), tree, "/id");
    }

    private static String search(TestPlaces tree) {
        return """
                {"unit": "%s", "name": "%s", "view": "q=路灯", "filter": {"q": "路灯"}, "shared": true, "alert": "NEVER"}
                """.formatted(tree.street, text(tree));
    }

    /** As if volunteer-service had told of it. */
    private Example aTeamOfTheStreet(TestPlaces tree) {
        jobs.sql("""
                        insert into finds (kind, id, place_id, name, version, heard_at, word, letters, grams)
                        values ('TEAM', gen_random_uuid(), :place, :name, 1, now(), :name, '', '{#TEAM}')
                        """)
                .param("place", tree.street.value())
                .param("name", text(tree))
                .update();
        return Example.request().query("q", text(tree));
    }

    /** VocabularyIntegrationTest shows that the city's administrator and operator may. */
    private static List<Row> vocabulary() {
        String entry = "{\"kind\": \"WORD\", \"words\": [\"吹哨报到\"]}";
        String reason = "{\"reason\": \"居民这样说\"}";
        UploadForm form = UploadForm.of("words.csv", "词语\n吹哨报到\n");
        return Stream.of(
                        Row.placeless("getVocabulary", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("listVocabularyEntries", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("exportVocabulary", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("getVocabularyEntry", ONE_VOCABULARY, _ -> anEntry()),
                        Row.placeless(
                                "addVocabularyEntry",
                                ONE_VOCABULARY,
                                _ -> Example.request().version(1).json(entry)),
                        Row.placeless(
                                "changeVocabularyEntry",
                                ONE_VOCABULARY,
                                _ -> anEntry().version(1).json(entry)),
                        Row.placeless(
                                "removeVocabularyEntry",
                                ONE_VOCABULARY,
                                _ -> anEntry().version(1)),
                        Row.placeless(
                                "discardVocabularyDraft",
                                ONE_VOCABULARY,
                                _ -> Example.request().version(1)),
                        Row.placeless(
                                "publishVocabulary",
                                ONE_VOCABULARY,
                                _ -> Example.request().version(1).json(reason)),
                        Row.placeless("listVocabularyEditions", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless(
                                "getVocabularyEdition",
                                ONE_VOCABULARY,
                                _ -> Example.request().path("number", 1)),
                        Row.placeless(
                                "rollVocabularyBack",
                                ONE_VOCABULARY,
                                _ -> Example.request()
                                        .path("number", 1)
                                        .version(1)
                                        .json(reason)),
                        Row.placeless(
                                "importVocabulary",
                                ONE_VOCABULARY,
                                _ -> Example.request().version(1).body(form.contentType(), form.body())))
                .map(SearchMatrixTest::forTheCityOnly)
                .toList();
    }

    /** TrialIntegrationTest shows that the city's administrator may. */
    private static List<Row> trials() {
        String judgement = "{\"opinion\": \"%s\", \"grade\": 1}".formatted(UuidCreator.getTimeOrderedEpoch());
        return Stream.of(
                        Row.placeless("listTrialQuestions", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless(
                                "addTrialQuestions",
                                ONE_VOCABULARY,
                                _ -> Example.request().json("{\"questions\": [\"电瓶车充电\"]}")),
                        Row.placeless("removeTrialQuestion", ONE_VOCABULARY, _ -> anEntry()),
                        Row.placeless(
                                "judgeTrialAnswer",
                                ONE_VOCABULARY,
                                _ -> anEntry().json(judgement)),
                        Row.placeless("startVocabularyTrial", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("listVocabularyTrials", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("getVocabularyTrial", ONE_VOCABULARY, _ -> anEntry()),
                        Row.placeless("listVocabularyTrialResults", ONE_VOCABULARY, _ -> anEntry()))
                .map(SearchMatrixTest::forTheCityOnly)
                .toList();
    }

    private static Row forTheCityOnly(Row row) {
        for (Actor actor : List.of(Actor.OWNER, Actor.PARENT, Actor.CHILD, Actor.SIBLING, Actor.OTHER_DISTRICT)) {
            row.but(actor, 403);
        }
        return row;
    }

    private static Example anEntry() {
        return Example.request().path("id", UuidCreator.getTimeOrderedEpoch());
    }

    private static List<Row> analysis() {
        return List.of(
                Row.thing("analyseOpinions", SearchMatrixTest::ofTheStreet),
                Row.thing("exportOpinionAnalysis", tree -> ofTheStreet(tree).query("format", "CSV")));
    }

    private List<Row> reports() {
        return List.of(
                Row.place("issueReport", tree -> Example.request().json(report(tree))),
                Row.list(
                        "listReports",
                        tree -> {
                            issuedReport(tree);
                            return Example.request();
                        },
                        tree -> "\"unit\":\"%s\"".formatted(tree.street)),
                Row.thing("getReport", tree -> Example.request().path("id", issuedReport(tree))),
                Row.thing("downloadReport", tree -> Example.request().path("id", issuedReport(tree))));
    }

    /** With a reason, for there may be an edition already. */
    private static String report(TestPlaces tree) {
        return "{\"unit\": \"%s\", \"month\": \"2020-01\", \"reason\": \"补录走访的意见\"}".formatted(tree.street);
    }

    private String issuedReport(TestPlaces tree) {
        return issued.computeIfAbsent(tree.street, _ -> {
            String clerk = TestTokens.of(Role.CLERK, tree.street);
            var taken = http().post(API + "/reports", report(tree)).token(clerk).send();
            assertThat(taken.status()).as(taken.body()).isEqualTo(202);
            return await().atMost(Duration.ofMinutes(2))
                    .until(
                            () -> http().get(API + "/jobs/"
                                            + taken.json().get("job").asString())
                                    .token(clerk)
                                    .send()
                                    .json()
                                    .at("/result/report")
                                    .asString(""),
                            report -> !report.isEmpty());
        });
    }

    private static Example ofTheStreet(TestPlaces tree) {
        return Example.request().query("unit", tree.street.toString());
    }

    private static List<Row> learning() {
        String wholeCity = "What the whole city's decisions have taught tells no opinion";
        return List.of(
                Row.placeless("listLearnedModels", wholeCity, _ -> Example.request()),
                Row.placeless("learnAnew", wholeCity, _ -> Example.request()));
    }

    private static List<Row> index() {
        return List.of(
                Row.placeless("getIndexState", NO_PLACE, _ -> Example.request()),
                Row.placeless("rebuildIndex", NO_PLACE, _ -> Example.request()),
                Row.placeless("reconcileIndex", NO_PLACE, _ -> Example.request()),
                Row.placeless("listRefusedOpinions", NO_PLACE, _ -> Example.request()),
                Row.placeless("retryRefusedOpinions", NO_PLACE, _ -> Example.request()));
    }

    private List<Row> receipts() {
        return List.of(
                Row.thing("issueReceipt", this::anOpinion),
                Row.open("readByReceipt", tree -> Example.request().query("code", aReceipt(tree))));
    }

    /** "403 for errors because of wrong or missing api_key", and 400 for what the suite answers with 422. */
    private List<Row> open311() {
        return List.of(
                Row.open("discoverOpen311", _ -> anAddress()),
                Row.open("listOpen311Services", _ -> anAddress()),
                Row.open("getOpen311Service", _ -> anAddress().path("code", "elevator")),
                Row.open("getOpen311Token", tree -> anAddress().path("token", aReceipt(tree))),
                Row.place("submitOpen311Request", tree -> anAddress().body(FORM, aReport(tree)))
                        .but(Actor.CHILD, 400)
                        .but(Actor.SIBLING, 400)
                        .but(Actor.OTHER_DISTRICT, 400)
                        .but(Actor.ANONYMOUS, 403),
                Row.list(
                                "listOpen311Requests",
                                tree -> {
                                    anOpinion(tree);
                                    return anAddress();
                                },
                                SearchMatrixTest::text)
                        .but(Actor.ANONYMOUS, 403),
                Row.thing("getOpen311Request", tree -> anOpinion(tree).path("format", "json"))
                        .but(Actor.ANONYMOUS, 403));
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

    private Example aSearchableOpinion(TestPlaces tree) {
        aSearch(tree);
        return anOpinion(tree);
    }

    /** In version 2. */
    private Example aScreenedOpinion(TestPlaces tree) {
        return Example.request().path("id", screenedOpinion(tree)).version(2);
    }

    private String screenedOpinion(TestPlaces tree) {
        String clerk = TestTokens.of(Role.CLERK, tree.street);
        String id = http().post(API + "/opinions", opinion(tree.street))
                .header("Idempotency-Key", UuidCreator.getTimeOrderedEpoch().toString())
                .token(clerk)
                .send()
                .json()
                .at("/id")
                .asString();
        var screened = http().post(API + "/opinions/" + id + "/screen", "{}")
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();
        assertThat(screened.status()).as(screened.body()).isEqualTo(200);
        return id;
    }

    private static Example anAddress() {
        return Example.request().path("format", "json");
    }

    private static BodyPublisher aReport(TestPlaces tree) {
        return BodyPublishers.ofString("service_code=lights-roads&description=matrix&address_id=" + tree.street);
    }

    private String aReceipt(TestPlaces tree) {
        String clerk = TestTokens.of(Role.CLERK, tree.street);
        String id = http().post(API + "/opinions", opinion(tree.street))
                .token(clerk)
                .send()
                .json()
                .get("id")
                .asString();
        return http().call("POST", API + "/opinions/" + id + "/receipt")
                .token(clerk)
                .send()
                .json()
                .get("code")
                .asString();
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
