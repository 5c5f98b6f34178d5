package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A street's own system hands in what it heard; a clerk works it off without a mouse, makes a matter of one, answers that,
 * and finds the answer with the opinion.
 */
class ScreeningJourney extends Journey {

    private static final String PLACE = "370502003001";
    private static final String FIRST = "活动室的暖气片漏水，桌椅都泡了";
    private static final String SECOND = "活动室晚上八点就锁门，下班的人用不上";
    private static final String ANSWER = "下周起开到晚上九点半，门口已经贴了新的时间。";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whatComesInIsWorkedOffByKeys() {
        String token = token();
        // What is older than all that the demo city has comes first.
        handIn(token, "desk-1", "2001-03-01T09:00:00+08:00", FIRST);
        handIn(token, "desk-2", "2001-03-02T09:00:00+08:00", SECOND);
        Page page = signIn(open(), "/opinions/desk?place=" + PLACE, "street");
        reloadUntil(page, () -> {
            go(page, "/opinions?place=" + PLACE + "&q=活动室");
            arrived(page);
            assertThat(rows(page).count()).isGreaterThanOrEqualTo(2);
        });

        go(page, "/opinions/desk?place=" + PLACE);
        assertThat(page.getByText(FIRST)).isVisible();
        arrived(page);
        picture(page, "desk");
        page.keyboard().press("Enter");
        assertThat(page.getByText(SECOND)).isVisible();
        assertThat(page.getByText("本次已办 1 条")).isVisible();

        page.keyboard().press("a");
        Locator words = dialog(page).getByLabel("答复内容");
        words.fill(ANSWER);
        picture(page, "desk-answer");
        inDialog(page, "答复").click();
        assertThat(page.getByText("本次已办 2 条")).isVisible();
        assertThat(dialog(page)).hasCount(0);
        assertThat(page.getByText(SECOND)).hasCount(0);

        page.keyboard().press("u");
        assertThat(page.getByText(SECOND)).isVisible();
        assertThat(page.getByText("本次已办 1 条")).isVisible();
        picture(page, "desk-undone");

        adopt(page);
        answerTheMatter(page);
        isAnswered(page);
    }

    private static void adopt(Page page) {
        page.keyboard().press("m");
        assertThat(dialog(page).getByLabel("事项标题")).hasValue(SECOND);
        picture(page, "desk-adopt");
        inDialog(page, "采纳").click();
        assertThat(dialog(page)).hasCount(0);
        assertThat(page.getByText("本次已办 2 条")).isVisible();
        assertThat(page.getByText(SECOND)).hasCount(0);
    }

    private static void answerTheMatter(Page page) {
        go(page, "/property/matters?place=" + PLACE);
        page.getByText(SECOND).first().click();
        button(page, "答复").click();
        dialog(page).getByLabel("答复").last().fill(ANSWER);
        picture(page, "matter-answer");
        inDialog(page, "答复").click();
        assertThat(dialog(page)).hasCount(0);
        assertThat(page.locator(".l-record")).containsText(ANSWER);
    }

    /** What another service did comes back by an event. */
    private static void isAnswered(Page page) {
        go(page, "/opinions?place=" + PLACE + "&q=锁门");
        page.getByText("锁门").first().click();
        reloadUntil(
                page, () -> assertThat(page.locator(".l-record").innerText()).contains("已答复", ANSWER));
        picture(page, "opinion-answered");

        go(page, "/opinions/groups?place=" + PLACE);
        page.getByText(SECOND).first().click();
        assertThat(page.locator(".l-record")).containsText("事项");
        arrived(page);
        picture(page, "group");
    }

    private static void handIn(String token, String number, String received, String words) {
        String opinion = JSON.writeValueAsString(JSON.createObjectNode()
                .put("placeCode", PLACE)
                .put("source", "journey")
                .put("externalId", number)
                .put("channel", "VISIT")
                .put("category", "公用事业/活动室")
                .put("receivedAt", received)
                .put("text", words));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address().resolve("/api/search/v1/opinions"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "journey-" + number)
                .POST(BodyPublishers.ofString(opinion)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String token() {
        String pair = Base64.getEncoder()
                .encodeToString("street-office:local-only-street-office".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
