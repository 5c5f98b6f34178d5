package org.linli.property.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.property.PropertyCaller;
import org.linli.property.company.CreditCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class CompanyImportIntegrationTest {

    private static final String HEADER = "企业名称,统一社会信用代码,企业性质,党组织形式,党组织设立日期,服务小区,服务方式,服务开始日期,联系电话\n";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    PropertyCaller clerk;

    @BeforeEach
    void twoCompoundsOfOneNameInTwoCommunities() {
        tree = new TestPlaces(jobs);
        clerk = PropertyCaller.clerkOf(port, tree.district);
        tree.add(tree.community, UnitType.COMPOUND, "同名小区");
        tree.add(tree.siblingCommunity, UnitType.COMPOUND, "同名小区");
    }

    private JsonNode previewed(String csv) {
        var answer = clerk.uploaded(tree.district, csv);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode imported(JsonNode preview) {
        String path = "/imports/" + preview.at("/file/id").asString();
        assertThat(clerk.change("POST", path + "/start", 1, "").status()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> clerk.get(path).json(),
                        file -> file.get("state").asString().equals("FINISHED"));
    }

    private static void assertCounts(JsonNode counts, int companies, int services, int known, int failed) {
        assertThat(counts.get("companies").asInt()).as(counts.toString()).isEqualTo(companies);
        assertThat(counts.get("services").asInt()).as(counts.toString()).isEqualTo(services);
        assertThat(counts.get("known").asInt()).as(counts.toString()).isEqualTo(known);
        assertThat(counts.get("failed").asInt()).as(counts.toString()).isEqualTo(failed);
    }

    private static String aFile(String one, String two) {
        return HEADER
                + "安和物业,%s,专业物业,指导员,2026/3/1,阳光小区,单独服务,2026-01-01,13812345678\n".formatted(one)
                + "安和物业,%s,专业物业,,,幸福社区/同名小区,共享,2026年2月1日,\n".formatted(one)
                + "康泰物业,%s,国有,,,同名小区,,,\n".formatted(two)
                + "康泰物业,%s,国有,,,阳光小区,,2026-01-01,\n".formatted(two)
                + "抄错物业,91440300192203821X,合资,,,没有的小区,,前天,\n";
    }

    @Test
    void thePreviewTellsWhatTheImportThenDoesAndKeepsNothing() {
        String file = aFile(CreditCodes.next(), CreditCodes.next());

        JsonNode preview = previewed(file);

        assertCounts(preview.get("counts"), 1, 2, 0, 3);
        assertThat(clerk.get("/companies").json().get("total").asLong()).isZero();
        assertThat(preview.at("/file/columns/8").has("field")).isFalse();
        assertThat(preview.toString()).doesNotContain("13812345678");

        JsonNode done = imported(preview);
        assertCounts(done.get("counts"), 1, 2, 0, 3);
        JsonNode company = clerk.get("/companies").json().at("/items/0");
        assertThat(company.get("name").asString()).isEqualTo("安和物业");
        assertThat(company.get("party").asString()).isEqualTo("INSTRUCTOR");
        assertThat(company.get("compounds").asLong()).isEqualTo(2);
    }

    @Test
    void aNameThatStandsInVeryManyCommunitiesIsToldApartByTheOneAbove() {
        for (int number = 1; number <= 105; number++) {
            var street = number <= 55 ? tree.street : tree.siblingStreet;
            tree.add(tree.add(street, UnitType.COMMUNITY, "第%d社区".formatted(number)), UnitType.AREA, "第一片区");
        }
        String row = "安和物业,%s,专业物业,,,第105社区/第一片区,共享,2026-01-01,\n".formatted(CreditCodes.next());

        assertCounts(previewed(HEADER + row).get("counts"), 1, 1, 0, 0);
    }

    @Test
    void theSameFileASecondTimeAddsNothing() {
        String code = CreditCodes.next();
        String file = HEADER + "安和物业,%s,专业物业,,,阳光小区,,2026-01-01,\n安和物业,%s,,,,,,,\n".formatted(code, code);
        imported(previewed(file));

        assertCounts(imported(previewed(file)).get("counts"), 0, 0, 2, 0);
    }

    @Test
    void rowsThatFailedComeBackWithWhatToMendInEach() {
        JsonNode done = imported(previewed(aFile(CreditCodes.next(), CreditCodes.next())));

        String errors = clerk.get("/imports/" + PropertyCaller.id(done) + "/errors?format=CSV")
                .body();

        assertThat(errors)
                .contains("服务小区：有几个同名单元", "“阳光小区”自 2026-01-01 起由“安和物业”提供专业物业服务")
                .contains("统一社会信用代码：统一社会信用代码的校验位不对", "企业性质：看不懂“合资”", "服务小区：导入单元之下没有", "服务开始日期：看不懂的日期");
        assertThat(done.get("reasons").values())
                .extracting(reason -> reason.get("key").asString())
                .contains("import.place.ambiguous", "company.code.check");
    }

    @Test
    void aFileWithoutCodesIsRefusedAndOneThatWasCancelledCannotStart() {
        assertThat(clerk.uploaded(tree.district, "企业名称\n安和物业\n").body()).contains("import-column-missing", "统一社会信用代码");

        JsonNode preview = previewed(HEADER + "安和物业,%s,,,,,,,\n".formatted(CreditCodes.next()));
        String path = "/imports/" + preview.at("/file/id").asString();
        assertThat(clerk.change("POST", path + "/cancel", 1, "").status()).isEqualTo(200);
        assertThat(clerk.change("POST", path + "/start", 2, "").body()).contains("import-not-prepared");
    }

    /** Its job has ended in nobody's hands: it failed for good, or was cancelled while it waited for a worker. */
    @Test
    void aFileWhoseJobEndedGoesOnBehindTheLastRowThatIsDone() {
        JsonNode preview = previewed(
                HEADER + "安和物业,%s,,,,,,,\n康泰物业,%s,,,,,,,\n".formatted(CreditCodes.next(), CreditCodes.next()));
        String path = "/imports/" + preview.at("/file/id").asString();
        jobs.sql("""
                update imports set state = 'STARTED', job = gen_random_uuid(), known = 1, done = 1 where id = ?::uuid
                """).param(preview.at("/file/id").asString()).update();
        assertThat(clerk.get(path).json().get("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(clerk.get(path + "/preview").status()).isEqualTo(409);

        assertCounts(imported(preview).get("counts"), 1, 0, 1, 0);

        assertThat(clerk.get("/companies").json().at("/items/0/name").asString())
                .isEqualTo("康泰物业");
    }

    @Test
    void whatWasExportedCanBeImportedAgain() {
        JsonNode anhe = clerk.registered(tree.district, "安和物业");
        clerk.started(anhe, tree.compound, "2026-01-01");
        String exported = clerk.get("/services/export?format=CSV").body().replace("\uFEFF", "");

        assertCounts(previewed(exported).get("counts"), 0, 0, 1, 0);
    }
}
