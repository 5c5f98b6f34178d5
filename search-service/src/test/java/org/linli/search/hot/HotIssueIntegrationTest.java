package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** What grows is ranked where it lies, and explained (S4). */
class HotIssueIntegrationTest extends HotCity {

    private UnitId compound() {
        return tree.add(tree.community, UnitType.COMPOUND, "梅园小区");
    }

    @Test
    void whatGrowsInACommunityIsRankedThereAndExplained() {
        said(tree.compound, CATEGORY, 6, 1);
        said(compound(), CATEGORY, 3, 2);
        said(tree.compound, CATEGORY, 1, 9);
        recount();

        JsonNode issue = only();
        assertThat(issue.get("title").asString()).isEqualTo(CATEGORY);
        assertThat(issue.get("placeName").asString()).isEqualTo("东区/河滨街道/幸福社区");
        assertThat(issue.get("received").asInt()).isEqualTo(9);
        assertThat(issue.get("level").asString()).isEqualTo("HOT");
        assertThat(issue.get("attention").asString()).isEqualTo("OPEN");

        JsonNode record = read("/hot-issues/" + issue.get("id").asString(), clerk);
        assertThat(record.get("parts").valueStream())
                .extracting(part -> part.get("kind").asString())
                .containsExactly("RECEIVED", "GROWTH", "CHANNELS", "REPEATS", "UNANSWERED", "WAITING");
        assertThat(record.get("parts")
                        .valueStream()
                        .mapToInt(part -> part.get("points").asInt())
                        .sum())
                .isEqualTo(issue.get("score").asInt());
        assertThat(record.get("parts").get(1).get("sentence").asString())
                .isEqualTo("按此前 8 期推算应有 0.5 条，实际 9 条：纯属偶然的可能性不到 1,000,000 分之一");
        assertThat(record.get("places").valueStream())
                .extracting(place -> place.get("name").asString() + " "
                        + place.get("received").asInt() + "/"
                        + place.get("earlier").asInt())
                .containsExactly("阳光小区 6/1", "梅园小区 3/0");
        assertThat(record.get("states").get("RECEIVED").asInt()).isEqualTo(9);
        assertThat(record.get("days").size()).isEqualTo(1);
        assertThat(steps(issue.get("id").asString())).containsExactly("HEATED");
    }

    @Test
    void thePartsAreExplainedInTheReadersLanguage() {
        String id = hot();
        Http.Answer answer = new Http(port)
                .get(API + "/hot-issues/" + id)
                .header("Accept-Language", "en")
                .token(clerk)
                .send();

        assertThat(answer.json().get("parts").get(0).get("sentence").asString())
                .isEqualTo("9 in the last 7 days; 20 count in full");
    }

    @Test
    void twoWhereOneIsUsualIsNoIssueAndThreeAreNotHot() {
        said(tree.compound, "两条", 2, 1);
        said(tree.community, "三条", 3, 1);
        recount();

        JsonNode three = only();
        assertThat(three.get("title").asString()).isEqualTo("三条");
        assertThat(three.get("level").asString()).isEqualTo("CALM");
        assertThat(ranking("?level=HOT")).isEmpty();
    }

    @Test
    void aDayIsComparedWithDaysAndAMonthWithMonths() {
        said(tree.community, CATEGORY, 5, 0);
        said(tree.community, "上周的事", 5, 12);
        recount();

        assertThat(ranking("?period=DAY"))
                .extracting(issue -> issue.get("title").asString())
                .containsExactly(CATEGORY);
        assertThat(ranking("?period=MONTH"))
                .extracting(issue -> issue.get("title").asString())
                .containsExactlyInAnyOrder(CATEGORY, "上周的事");
        // Sixty days are two months before this one: too few to speak of growth.
        assertThat(ranking("?period=MONTH")).allMatch(issue -> !issue.has("expected"));
    }

    @Test
    void whatIsSpreadOverAStreetIsTheStreets() {
        said(tree.compound, CATEGORY, 4, 1);
        said(tree.add(tree.street, UnitType.COMMUNITY, "团结社区"), CATEGORY, 4, 1);
        recount();

        assertThat(ranking(""))
                .extracting(issue -> issue.get("place").get("name").asString())
                .containsExactlyInAnyOrder("河滨街道", "幸福社区", "团结社区")
                .startsWith("河滨街道");
    }

    @Test
    void aGroupIsToldForItsCategory() {
        List<String> ids = IntStream.range(0, 6)
                .mapToObj(_ -> {
                    String id = post("/opinions", clerk, 0, """
                            {"place": "%s", "source": "12345", "channel": "HOTLINE", "text": "电梯又停了", "category": "%s"}
                            """.formatted(tree.compound, CATEGORY))
                            .json()
                            .get("id")
                            .asString();
                    post("/opinions/" + id + "/screen", clerk, 1, "{}");
                    return "\"" + id + "\"";
                })
                .collect(Collectors.toList());
        Http.Answer group = post(
                "/groups", clerk, 0, "{\"title\": \"3 号楼电梯停运\", \"opinions\": [%s]}".formatted(String.join(",", ids)));
        assertThat(group.status()).as(group.body()).isEqualTo(201);
        recount();

        JsonNode issue = only();
        assertThat(issue.get("kind").asString()).isEqualTo("GROUP");
        assertThat(issue.get("title").asString()).isEqualTo("3 号楼电梯停运");
        assertThat(issue.get("group")).isEqualTo(group.json().get("id"));
        assertThat(issue.get("place").get("name").asString()).isEqualTo("幸福社区");

        post(
                "/groups/" + group.json().get("id").asString() + "/take-out",
                clerk,
                1,
                "{\"opinions\": [%s]}".formatted(String.join(",", ids)));
        recount();
        assertThat(only().get("kind").asString()).isEqualTo("CATEGORY");
    }

    @Test
    void nobodyOutsideSeesIt() {
        String id = hot();

        for (UnitId outside : List.of(tree.siblingStreet, tree.otherStreet)) {
            String token = TestTokens.of(Role.READER, outside);
            assertThat(read("/hot-issues", token).get("items").size()).isZero();
            assertThat(read("/hot-issues/counts", token).get("levels").size()).isZero();
            assertThat(new Http(port)
                            .get(API + "/hot-issues/" + id)
                            .token(token)
                            .send()
                            .status())
                    .isEqualTo(404);
        }
        assertThat(new Http(port)
                        .get(API + "/hot-issues?place=" + tree.otherStreet)
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(read("/hot-issues?place=" + tree.street, TestTokens.of(Role.READER, tree.district))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theRankingIsReadPageByPageAndTakenAlong() {
        said(tree.community, "甲", 5, 1);
        said(tree.community, "乙", 7, 1);
        said(tree.community, "丙", 9, 1);
        recount();

        JsonNode first = read("/hot-issues?limit=2", clerk);
        assertThat(first.get("total").asInt()).isEqualTo(3);
        assertThat(first.get("items").valueStream())
                .extracting(issue -> issue.get("title").asString())
                .containsExactly("丙", "乙");
        JsonNode second = read("/hot-issues?limit=2&cursor=" + first.get("next").asString(), clerk);
        assertThat(second.get("items").valueStream())
                .extracting(issue -> issue.get("title").asString())
                .containsExactly("甲");

        Http.Answer sheet = new Http(port)
                .get(API + "/hot-issues/export?format=CSV")
                .token(clerk)
                .send();
        assertThat(sheet.body().lines().skip(1).map(line -> line.split(",", -1)[0]))
                .containsExactly("丙", "乙", "甲");
        assertThat(sheet.body()).contains("热度", "东区/河滨街道/幸福社区", "近 7 天");
    }
}
