package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
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

/** What decided opinions teach comes to be suggested for others (S3), by one instance at a time. */
@WholeService(elasticsearch = true, apart = "learning")
class LearningIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transactions;

    @Autowired
    LessonBook book;

    @Autowired
    LearnedModels models;

    @Autowired
    LearnedAnswers answers;

    @Autowired
    LearningTurns turns;

    @Autowired
    LearningSettings settings;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeEach
    void nothingSaidAndNothingLearned() {
        for (String table : List.of("opinions", "learned_models", "learning_wishes")) {
            jobs.sql("delete from " + table).update();
        }
        jobs.sql("update learning_turns set learner = null, leased_until = null")
                .update();
        answers.takeUp();
        city = new SearchScenario(jobs, port);
    }

    private Learner anInstance() {
        return new Learner(book, models, answers, turns, settings, transactions, clock);
    }

    private void wish() {
        Http.Answer answer = city.http()
                .post("/api/search/v1/learned-models/learn", "")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(TestTokens.of(Role.OPERATOR, city.tree.city))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    private void learn() {
        wish();
        anInstance().lookAfterOnce();
    }

    /** Said in many houses, so that these tell nothing. */
    private void decided(UnitId place, String body, String matter, int times) {
        for (int number = 0; number < times; number++) {
            city.anOpinion()
                    .at(place)
                    .department(body)
                    .text("%d号楼%s，已经%d天".formatted(number % 31, matter, number % 9))
                    .said();
        }
    }

    private void aCityThatDecided() {
        decided(city.tree.siblingCommunity, "照明管理所", "门口的路灯不亮，晚上一片漆黑", 80);
        decided(city.tree.siblingCommunity, "交通警察大队", "门口车辆乱停放堵住通道", 80);
        decided(city.tree.siblingCommunity, "自来水公司", "停水了，水管爆裂没有人修", 80);
    }

    private List<String> suggested(UUID opinion, String by) {
        return departments(opinion, by)
                .valueStream()
                .map(each -> each.get("value").asString())
                .toList();
    }

    private JsonNode departments(UUID opinion, String by) {
        Http.Answer answer = city.asking(city.tree.street).with("by", by).get("/opinions/" + opinion + "/suggestions");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("departments");
    }

    private JsonNode learnedModels() {
        return city.asking(city.tree.street).get("/learned-models").json().get("items");
    }

    @Test
    void whatOpinionsElsewhereWereDecidedToIsSuggestedHere() {
        aCityThatDecided();
        UUID one = city.said(city.tree.community, "院子里路灯坏了好几盏，老人夜里看不见路");
        city.indexed();
        assertThat(suggested(one, "BOTH")).isEmpty();

        learn();

        JsonNode first = departments(one, "BOTH").get(0);
        assertThat(first.get("value").asString()).isEqualTo("照明管理所");
        assertThat(first.get("confidence").asDouble()).isBetween(0.4, 1.0);
        assertThat(suggested(one, "LEARNED")).startsWith("照明管理所");
        assertThat(suggested(one, "NEAREST")).isEmpty();
    }

    @Test
    void theNearestWithinTheScopeHaveTheirSay() {
        aCityThatDecided();
        UUID one = city.said(city.tree.community, "沙井盖松动，车一过就响，半夜吵得睡不着");
        for (int times = 0; times < LessonBook.FEWEST - 1; times++) {
            city.anOpinion()
                    .at(city.tree.compound)
                    .department("市政养护所")
                    .text("沙井盖松动，车一过就响，半夜吵得睡不着觉")
                    .said();
        }
        city.indexed();
        learn();

        assertThat(suggested(one, "LEARNED")).doesNotContain("市政养护所");
        assertThat(suggested(one, "BOTH")).contains("市政养护所");
    }

    @Test
    void aNameThatOnlyAFewOpinionsCarryIsNotLearned() {
        aCityThatDecided();
        decided(city.tree.siblingCommunity, "王某某", "楼上的邻居夜里吵闹", 4);
        UUID one = city.said(city.tree.community, "楼上的邻居夜里吵闹");
        city.indexed();
        learn();

        assertThat(suggested(one, "BOTH")).doesNotContain("王某某");
        assertThat(learnedModels().get(0).get("answers").asInt()).isEqualTo(3);
    }

    @Test
    void whatAClerkPutRightIsLearnedInThePlaceOfWhatTheSourceSaid() {
        aCityThatDecided();
        List<String> mistaken = jobs.sql("select id from opinions where department = '自来水公司' order by id")
                .query((row, _) -> row.getString("id"))
                .list();
        String clerk = TestTokens.of(Role.CLERK, city.tree.city);
        for (String id : mistaken) {
            Http.Answer corrected = city.http()
                    .call("PATCH", "/api/search/v1/opinions/" + id)
                    .json("{\"department\": \"水务集团\"}")
                    .header("If-Match", "\"1\"")
                    .token(clerk)
                    .send();
            assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        }
        UUID one = city.said(city.tree.community, "家里停水一整天了，楼下水管爆裂");
        city.indexed();
        learn();

        assertThat(suggested(one, "LEARNED")).startsWith("水务集团").doesNotContain("自来水公司");
    }

    @Test
    void howItStandsIsToldWithHowRightItWas() {
        assertThat(learnedModels().size()).isZero();
        aCityThatDecided();

        learn();

        JsonNode model = learnedModels().get(0);
        assertThat(model.get("question").asString()).isEqualTo("DEPARTMENT");
        assertThat(model.get("decided").asInt()).isEqualTo(240);
        assertThat(model.get("opinions").asInt()).isEqualTo(240);
        assertThat(model.get("judged").asInt()).isPositive();
        assertThat(model.get("firstRight").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void whileAnotherInstanceLearnsThisOneLeavesItAndTheWishStays() {
        aCityThatDecided();
        UUID another = UUID.randomUUID();
        assertThat(turns.take(Question.DEPARTMENT, another)).isTrue();

        learn();

        assertThat(models.newest()).isEmpty();
        assertThat(turns.lastWish()).isPositive();

        turns.giveBack(Question.DEPARTMENT, another);
        anInstance().lookAfterOnce();

        assertThat(models.newest()).hasSize(1);
        assertThat(turns.lastWish()).isZero();
    }

    @Test
    void whoseTurnRanOutKeepsNothingThatItLearned() {
        UUID late = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        assertThat(turns.take(Question.DEPARTMENT, late)).isTrue();
        assertThat(turns.take(Question.DEPARTMENT, next)).isFalse();
        jobs.sql("update learning_turns set leased_until = now() - interval '1 second'")
                .update();
        assertThat(turns.take(Question.DEPARTMENT, next)).isTrue();

        assertThat(models.add(someFigures(), new byte[] {1}, late)).isFalse();
        assertThat(models.add(someFigures(), new byte[] {1}, next)).isTrue();
        assertThat(turns.take(Question.DEPARTMENT, late)).isFalse();
    }

    private ModelFigures someFigures() {
        return new ModelFigures(
                Question.DEPARTMENT,
                0,
                100,
                90,
                3,
                new ModelFigures.Rightness(10, 0.7, 0.9),
                clock.instant(),
                Duration.ofSeconds(1));
    }

    @Test
    void theNewestModelAndTheOneBeforeAreKept() {
        UUID learner = UUID.randomUUID();
        turns.take(Question.DEPARTMENT, learner);
        for (int times = 1; times <= 3; times++) {
            models.add(someFigures(), new byte[] {(byte) times}, learner);
        }

        assertThat(models.versions()).containsEntry(Question.DEPARTMENT, 3L);
        assertThat(models.read(Question.DEPARTMENT, 3).orElseThrow()).containsExactly(3);
        assertThat(models.read(Question.DEPARTMENT, 2)).isPresent();
        assertThat(models.read(Question.DEPARTMENT, 1)).isEmpty();
    }

    @Test
    void aModelOfAnotherVersionOfTheServiceIsNotUsed() {
        UUID one = city.said(city.tree.community, "院子里路灯坏了好几盏");
        city.indexed();
        UUID learner = UUID.randomUUID();
        turns.take(Question.CATEGORY, learner);
        models.add(
                new ModelFigures(
                        Question.CATEGORY,
                        0,
                        100,
                        90,
                        3,
                        new ModelFigures.Rightness(10, 0.7, 0.9),
                        clock.instant(),
                        Duration.ofSeconds(1)),
                new byte[] {1, 2, 3},
                learner);

        answers.takeUp();

        var answer = city.asking(city.tree.street).with("by", "LEARNED").get("/opinions/" + one + "/suggestions");
        assertThat(answer.json().get("categories").size()).isZero();
    }

    @Test
    void itIsLearnedAnewWhenMuchWasDecidedSinceAndNotBefore() {
        aCityThatDecided();
        anInstance().lookAfterOnce();
        assertThat(models.versions()).containsEntry(Question.DEPARTMENT, 1L);

        decided(city.tree.community, "照明管理所", "路灯坏了", settings.least() - 1);
        anInstance().lookAfterOnce();
        assertThat(models.versions()).containsEntry(Question.DEPARTMENT, 1L);

        decided(city.tree.community, "照明管理所", "路灯坏了", 1);
        anInstance().lookAfterOnce();
        assertThat(models.versions()).containsEntry(Question.DEPARTMENT, 2L);
    }

    @Test
    void screenedCategoriesAreLearnedAndMereGuessesOfTheSourceAreNot() {
        for (int number = 0; number < 110; number++) {
            city.anOpinion()
                    .category("公用事业/照明")
                    .state("SCREENED")
                    .text(number + "号楼路灯不亮")
                    .said();
            city.anOpinion()
                    .category("公用事业/供水")
                    .state("ANSWERED")
                    .text(number + "号楼停水了")
                    .said();
            city.anOpinion().category("没有人看过").text(number + "号楼很吵").said();
        }

        learn();

        JsonNode model = learnedModels().get(0);
        assertThat(model.get("question").asString()).isEqualTo("CATEGORY");
        assertThat(model.get("answers").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsLearnedFromIsReadByItsIndex() {
        jobs.sql("""
                        insert into opinions (id, place_id, intake_unit, source, channel, department, text, state,
                                              received_at, created_at, version)
                        select gen_random_uuid(), :place, :place, 'plan', 'HOTLINE',
                               case when no % 100 = 0 then '单位' || no % 700 end, '路灯不亮', 'RECEIVED', now(), now(), 1
                          from generate_series(1, 30000) as series (no)
                        """).param("place", city.tree.community.value()).update();
        jobs.sql("analyze opinions").update();

        String plan = String.join(
                "\n",
                jobs.sql("explain " + DecidedOpinions.newest(Question.DEPARTMENT))
                        .param("read", DecidedOpinions.READ)
                        .param("answer", "单位100")
                        .param("most", 50)
                        .query((row, _) -> row.getString(1))
                        .list());

        assertThat(plan).contains("opinions_with_department").doesNotContain("Seq Scan on opinions");
    }
}
