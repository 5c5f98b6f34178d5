package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WordSearchIntegrationTest extends SearchedCity {

    @Test
    void traditionalAndSimplifiedFindEachOther() {
        UUID simplified = city.said(city.tree.street, "小区电梯经常停运");
        UUID traditional = city.said(city.tree.street, "社區電梯經常停運");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "電梯停運").found())
                .containsExactlyInAnyOrder(simplified, traditional);
        assertThat(city.asking(city.tree.street).with("q", "电梯停运").found())
                .containsExactlyInAnyOrder(simplified, traditional);
    }

    @Test
    void highlightsMarkTheCharactersThatWereWritten() {
        city.said(city.tree.street, "我們１２３４５反映：㈱物業的電梯壞了，請維修");
        city.indexed();

        JsonNode answer =
                city.asking(city.tree.street).with("q", "\"电梯坏了\" 12345").answer();

        assertThat(marked(answer)).contains("１２３４５", "電梯壞了");
        assertThat(shown(answer)).isEqualTo("我們１２３４５反映：㈱物業的電梯壞了，請維修");
    }

    @Test
    void aPhraseMeansNeighboursInThisOrder() {
        UUID neighbours = city.said(city.tree.street, "请公开物业服务合同");
        city.said(city.tree.street, "服务差，物业换一家");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "“物业服务”").found()).containsExactly(neighbours);
    }

    @Test
    void whatIsExcludedIsNotFound() {
        UUID noise = city.said(city.tree.street, "广场舞噪音扰民");
        city.said(city.tree.street, "装修噪音扰民");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "噪音 -装修").found()).containsExactly(noise);
        assertThat(city.asking(city.tree.street).with("q", "噪音 -\"裝修噪音\"").found())
                .containsExactly(noise);
    }

    @Test
    void aFieldCanBeNamedInChineseAndEnglish() {
        UUID inTitle =
                city.anOpinion().title("路灯不亮").text("晚上很黑").category("城建/道路/照明").said();
        UUID inText =
                city.anOpinion().title("照明").text("路灯不亮了").channel("VISIT").said();
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "标题:路灯").found()).containsExactly(inTitle);
        assertThat(city.asking(city.tree.street).with("q", "title:路灯").found()).containsExactly(inTitle);
        assertThat(city.asking(city.tree.street).with("q", "渠道:走访").found()).containsExactly(inText);
        assertThat(city.asking(city.tree.street).with("q", "类别:道路").found()).containsExactly(inTitle);
    }

    @Test
    void oneCharacterIsEnough() {
        UUID dog = city.said(city.tree.street, "楼上有狗叫");
        city.said(city.tree.street, "楼上有猫叫");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "狗").found()).containsExactly(dog);
    }

    @Test
    void aQueryIsNeverRefusedForHowItIsWritten() {
        UUID found = city.said(city.tree.street, "暖气不热");
        city.indexed();

        JsonNode answer = city.asking(city.tree.street).with("q", "\"暖气").answer();

        assertThat(SearchScenario.ids(answer)).containsExactly(found);
        assertThat(answer.at("/understood/query").asString()).isEqualTo("\"暖气\"");
        for (String odd : List.of("-", "\"", "：", "标题:", "( [ {", "AND OR *", "\\")) {
            assertThat(city.asking(city.tree.street)
                            .with("q", odd)
                            .get("/opinions")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aQuestionAsLongAsTheDocumentAllowsIsAnswered() {
        UUID found = city.said(city.tree.street, "暖气不热");
        city.indexed();

        assertThat(city.asking(city.tree.street).with("q", "暖气不热".repeat(250)).found())
                .containsExactly(found);
    }

    private static List<String> marked(JsonNode answer) {
        return segments(answer).stream()
                .filter(segment -> segment.get("hit").asBoolean())
                .map(segment -> segment.get("text").asString())
                .toList();
    }

    private static String shown(JsonNode answer) {
        return String.join(
                "",
                segments(answer).stream()
                        .map(segment -> segment.get("text").asString())
                        .toList());
    }

    private static List<JsonNode> segments(JsonNode answer) {
        return answer.at("/items/0/text").findValues("segments").stream()
                .flatMap(segments -> IntStream.range(0, segments.size()).mapToObj(segments::get))
                .toList();
    }
}
