package org.linli.volunteer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.volunteer.Town.done;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.privacy.PersonalDataUpkeep;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;
import org.linli.volunteer.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class ListImportIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    PersonalDataUpkeep upkeep;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    Town town;

    @BeforeEach
    void aTownOfItsOwn() {
        tree = new TestPlaces(jobs);
        town = new Town(port, tree);
    }

    private Http.Answer upload(String kind, String csv) {
        var form = UploadForm.of("名册.csv", csv)
                .with("unit", tree.street)
                .with("kind", kind)
                .with("consentedOn", "2026-03-01");
        return new Http(port)
                .call("POST", Town.API + "/imports")
                .body(form.contentType(), form.body())
                .token(town.clerk)
                .send();
    }

    private JsonNode uploaded(String kind, String csv) {
        var answer = upload(kind, csv);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode imported(String kind, String csv) {
        var id = uploaded(kind, csv).get("id").asString();
        assertThat(town.change("POST", "/imports/" + id + "/start", 1, "")
                        .send()
                        .status())
                .isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> done(town.get("/imports/" + id)).json(),
                        list -> list.get("state").asString().equals("FINISHED"));
    }

    private static String volunteers(String... numbers) {
        var csv = new StringBuilder("序号,姓名,手机号码,技能,所在小区,身份证号\n");
        for (int row = 0; row < numbers.length; row++) {
            csv.append(row + 1).append(",王大力,").append(numbers[row]).append(",调解、消防,阳光小区,370000197001010000\n");
        }
        return csv.toString();
    }

    @Test
    void everyRowIsLookedAtBeforeAnythingIsTakenIn() {
        var good = Town.telephone();
        var list = uploaded("VOLUNTEERS", volunteers(good, "没有") + "3,,13800000001,飞行,别处小区,\n");

        assertThat(list.at("/rows/waiting").asLong()).isEqualTo(1);
        assertThat(list.at("/rows/refused").asLong()).isEqualTo(2);
        var rows = done(town.get("/imports/" + list.get("id").asString() + "/rows"));
        assertThat(rows.json().at("/items/0/cells/0").asString()).isEqualTo("王＊＊");
        assertThat(rows.json().at("/items/1/reasons/0").asString()).startsWith("手机号码：不是电话号码");
        assertThat(rows.json().at("/items/2/reasons").toString()).contains("姓名：", "技能：", "所在小区：");
        assertThat(rows.body()).doesNotContain(good, "370000197001010000");
        assertThat(done(town.get("/volunteers")).json().get("items").size()).isZero();
    }

    @Test
    void aListIsTakenInAndTheSameOneAddsNothingTheSecondTime() {
        var csv = volunteers(Town.telephone(), Town.telephone(), "没有");

        var first = imported("VOLUNTEERS", csv);
        var second = imported("VOLUNTEERS", csv);

        assertThat(first.at("/rows/added").asLong()).isEqualTo(2);
        assertThat(first.at("/rows/refused").asLong()).isEqualTo(1);
        assertThat(second.at("/rows/added").asLong()).isZero();
        assertThat(second.at("/rows/known").asLong()).isEqualTo(2);
        var volunteer =
                done(town.get("/volunteers?within=" + tree.compound)).json().at("/items/0");
        assertThat(volunteer.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(volunteer.get("skills").size()).isEqualTo(2);
    }

    @Test
    void theRowsThatWereRefusedComeBackWithWhatToMend() {
        var list = uploaded("VOLUNTEERS", volunteers("没有"));

        var file = done(town.get("/imports/" + list.get("id").asString() + "/refused?format=CSV"));

        assertThat(file.body()).contains("王大力", "没有", "行号", "不是电话号码").doesNotContain("370000197001010000");
    }

    @Test
    void teamsAreTakenInFromAListAndAnExportOfThemIsAListAgain() {
        var finished =
                imported("TEAMS", """
                队伍名称,队伍类型,社区代码,成立日期,联系方式
                平安巡逻队,巡逻,,2025年3月1日,值班室
                老娘舅调解队,调解队,%s,,
                """.formatted("T" + tree.community.label().substring(20)));
        assertThat(finished.at("/rows/added").asLong()).isEqualTo(2);

        var export = done(town.get("/teams/export?format=CSV")).body();
        var again = imported("TEAMS", export);

        assertThat(export).contains("平安巡逻队", "老娘舅调解队", "2025-03-01");
        assertThat(again.at("/rows/known").asLong()).isEqualTo(2);
    }

    @Test
    void aFileThatLacksAColumnIsToldWhich() {
        var refused = upload("TEAMS", "成立日期\n2025-03-01\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("名称、类型");
    }

    @Test
    void aListIsStartedOnceAndACancelledOneNever() {
        var list = uploaded("TEAMS", "名称,类型\n护绿队,志愿服务\n");
        var path = "/imports/" + list.get("id").asString();

        done(town.change("POST", path + "/cancel", 1, ""));

        assertThat(town.change("POST", path + "/start", 2, "").send().status()).isEqualTo(409);
    }

    /** Its job has ended in nobody's hands: it failed for good, or was cancelled while it waited for a worker. */
    @Test
    void aListWhoseJobEndedGoesOnWithWhatStillWaitsWhenItIsStartedAgain() {
        var id = uploaded("VOLUNTEERS", volunteers(Town.telephone(), Town.telephone()))
                .get("id")
                .asString();
        jobs.sql("update imports set state = 'STARTED', job = gen_random_uuid() where id = ?::uuid")
                .param(id)
                .update();
        jobs.sql("update import_rows set state = 'KNOWN' where import_id = ?::uuid and row_no = 2")
                .param(id)
                .update();
        assertThat(done(town.get("/imports/" + id)).json().get("state").asString())
                .isEqualTo("INTERRUPTED");

        done(town.change("POST", "/imports/" + id + "/start", 1, ""));

        var finished = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> done(town.get("/imports/" + id)).json(),
                        list -> list.get("state").asString().equals("FINISHED"));
        assertThat(finished.at("/rows/added").asLong()).isEqualTo(1);
        assertThat(finished.at("/rows/known").asLong()).isEqualTo(1);
    }

    @Test
    void whatRowsSaidIsUnreadableAfterItsRetention() {
        var path =
                "/imports/" + uploaded("VOLUNTEERS", volunteers("没有")).get("id").asString();
        jobs.sql("update imports set created_at = now() - interval '31 days' where place_id = ?")
                .param(tree.street.value())
                .update();

        upkeep.run();

        assertThat(town.get(path + "/rows").send().status()).isEqualTo(409);
        assertThat(done(town.get(path)).json().get("rowsKept").asBoolean()).isFalse();
    }
}
