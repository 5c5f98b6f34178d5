package org.linli.search.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The monthly report of a street, issued, kept and printed; March 2026 is the month it is about. */
@WholeService(elasticsearch = true)
class ReportIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    MonthlyReports reports;

    @Autowired
    Jobs work;

    @Autowired
    Places places;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    SearchScenario city;
    ReportScenario office;
    UnitId street;

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
        office = new ReportScenario(new Http(port));
        street = city.tree.street;
    }

    private void said(String day, String category) {
        city.anOpinion()
                .category(category)
                .receivedAt(OffsetDateTime.parse(day + "T10:00:00+08:00").toInstant())
                .said();
    }

    private byte[] file(String report, String format) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/search/v1/reports/" + report
                                    + "/file?format=" + format))
                            .header("Authorization", "Bearer " + TestTokens.of(Role.READER, street))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void whatIsPrintedIsWhatTheAnalysisSays() throws Exception {
        said("2026-03-02", "城乡建设/照明");
        said("2026-03-09", "城乡建设/道路");
        said("2026-03-30", "物业管理");
        said("2026-02-10", "物业管理");

        String report = office.issued(street, "2026-03", "");

        JsonNode analysis = office.read(street, "/analysis/opinions?from=2026-03-01&to=2026-03-31&unit=" + street)
                .get("analysis");
        JsonNode kept = office.read(street, "/reports/" + report).get("figures");
        for (String part : List.of("figures", "before", "yearAgo", "steps", "places", "categories", "channels")) {
            assertThat(kept.get(part)).as(part).isEqualTo(analysis.get(part));
        }
        try (PDDocument document = Loader.loadPDF(file(report, "PDF"))) {
            assertThat(text(document))
                    .contains("社情民意月报", "东区 / 河滨街道", "2026 年 3 月", "第 1 版")
                    .contains("受理意见 3 1 +2（+200.0%） 0")
                    .contains("期末未办结 4 1 +3（+300.0%） 0")
                    .contains("城乡建设 2 0 +2 0", "物业管理 1 1 0 0", "幸福社区 3 1 +2（+200.0%） 0")
                    .contains("口径说明", "受理时间在统计期内的意见条数");
            assertThat(document.getDocumentInformation().getTitle()).contains("河滨街道");
        }
    }

    @Test
    void everyCharacterIsEmbeddedSoThatNoReaderNeedsAFont() throws Exception {
        String report = office.issued(street, "2026-03", "");

        try (PDDocument document = Loader.loadPDF(file(report, "PDF"))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(text(document)).doesNotContain("〓").doesNotContainPattern("[\\u2E80-\\u2FDF]");
        }
    }

    @Test
    void theSheetHasTheSameFigures() throws Exception {
        said("2026-03-02", "城乡建设/照明");

        String report = office.issued(street, "2026-03", "");

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(report, "XLSX")));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0) + " " + row.getCellText(1) + " " + row.getCellText(2))
                            .toList())
                    .contains("指标 分项 本期", "受理意见 合计 1", "按类别 城乡建设 1");
        }
    }

    @Test
    void aReportThatWasIssuedNeverChanges() throws Exception {
        said("2026-03-02", "城乡建设/照明");
        String report = office.issued(street, "2026-03", "");
        byte[] before = file(report, "PDF");

        said("2026-03-03", "城乡建设/照明");

        assertThat(office.read(street, "/reports/" + report)
                        .at("/figures/figures/received")
                        .asInt())
                .isEqualTo(1);
        assertThat(file(report, "PDF")).isEqualTo(before);
    }

    @Test
    void anotherEditionNeedsAReasonWhichItPrints() throws Exception {
        String first = office.issued(street, "2026-03", "");

        Http.Answer refused = office.order(street, "2026-03", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:linli:problem:report-issued-already");
        assertThat(office.order(street, "2026-03", "太短").status()).isEqualTo(422);

        String second = office.issued(street, "2026-03", "补录三月走访的意见");

        JsonNode listed = office.read(street, "/reports?month=2026-03").get("items");
        assertThat(listed).extracting(report -> report.get("id").asString()).containsExactly(second, first);
        assertThat(listed).extracting(report -> report.get("edition").asInt()).containsExactly(2, 1);
        assertThat(listed)
                .extracting(report -> report.get("latest").asBoolean())
                .containsExactly(true, false);
        try (PDDocument document = Loader.loadPDF(file(second, "PDF"))) {
            assertThat(text(document)).contains("第 2 版", "重新编制的理由：补录三月走访的意见");
        }
    }

    @Test
    void twoWhoAskAtOnceGetOneFirstEdition() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Http.Answer> answers = new ArrayList<>();
            for (Future<Http.Answer> answer : both.invokeAll(List.<Callable<Http.Answer>>of(
                    () -> office.order(street, "2026-03", ""), () -> office.order(street, "2026-03", "")))) {
                answers.add(answer.get());
            }
            assertThat(answers).extracting(Http.Answer::status).allMatch(status -> status == 202 || status == 409);
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jobs.sql("""
                                select not exists (select from jobs where kind = 'opinion-report' and place_id = :unit
                                                      and state in ('QUEUED', 'RUNNING'))
                                """)
                        .param("unit", street.value())
                        .query(Boolean.class)
                        .single());
        assertThat(office.read(street, "/reports").get("items"))
                .extracting(report -> report.get("edition").asInt())
                .containsExactly(1);
    }

    @Test
    void aMonthThatIsNotOverAndAMonthThatIsNoneAreRefused() {
        String running = YearMonth.now(ZoneOffset.UTC).plusMonths(1).toString();

        assertThat(office.order(street, running, "")
                        .json()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("/month");
        assertThat(office.order(street, "2026-13", "").status()).isEqualTo(422);
        assertThat(office.order(street, "三月", "").status()).isEqualTo(422);
    }

    @Test
    void ofTwoInstancesTheMonthIsHandedInOnceAndEachUnitGetsOneReport() throws Exception {
        UnitId entrance = city.tree.add(city.tree.compound, UnitType.ENTRANCE, "1 单元");
        Clock due = Clock.fixed(Instant.parse("2019-08-01T00:30:00Z"), ZoneOffset.UTC);
        ReportSettings settings =
                new ReportSettings(true, 1, LocalTime.of(8, 0), Duration.ofDays(3), Set.of(UnitType.ENTRANCE), null);
        List<Callable<Boolean>> instances = Stream.generate(
                        () -> new ReportSchedule(reports, work, places, transactions, settings, due))
                .limit(4)
                .<Callable<Boolean>>map(
                        schedule -> () -> schedule.handIn(YearMonth.of(2019, 7)).isPresent())
                .toList();

        List<Boolean> handedIn = new ArrayList<>();
        try (var machines = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> instance : machines.invokeAll(instances)) {
                handedIn.add(instance.get());
            }
        }

        assertThat(handedIn).containsOnlyOnce(true);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> office.read(entrance, "/reports?month=2019-07").get("items"), items -> !items.isEmpty());
        JsonNode items = office.read(entrance, "/reports?month=2019-07").get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("issuedBy").asString()).isEqualTo("search");
    }

    @Test
    void whoMayNotSeeTheUnitSeesNoReportOfIt() {
        String report = office.issued(street, "2026-03", "");

        assertThat(office.get(city.tree.siblingStreet, "/reports/" + report).status())
                .isEqualTo(404);
        assertThat(office.get(city.tree.siblingStreet, "/reports/" + report + "/file")
                        .status())
                .isEqualTo(404);
        assertThat(office.read(city.tree.siblingStreet, "/reports").get("items"))
                .isEmpty();
    }
}
