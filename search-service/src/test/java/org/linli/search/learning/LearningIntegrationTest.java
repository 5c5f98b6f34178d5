package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** What decided opinions teach comes to be suggested for others (S3). */
@WholeService(elasticsearch = true, apart = "learning")
class LearningIntegrationTest extends LearningScenario {

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
}
