package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What every API of the suite says of what it refuses, and of a fault, on the sample service. */
@SampleService.IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemIntegrationTest extends ApiScenario {

    @Test
    void theFieldThatWasNotAcceptedIsNamed() {
        var body = "{\"place\":\"%s\",\"title\":\"x\",\"lines\":[{\"text\":\"a\"},{\"text\":\" \"}]}"
                .formatted(tree.street);

        var invalid = http.post(NOTICES, body).token(clerk).send();
        var unknown = http.post(NOTICES, "{\"titel\":\"x\"}").token(clerk).send();
        var wrong = http.post(NOTICES, "{\"place\":\"here\"}").token(clerk).send();
        var parameter = http.get(NOTICES + "?limit=1000").token(clerk).send();
        var mismatch = http.get(NOTICES + "/no-uuid").token(clerk).send();

        assertThat(invalid.status()).as(invalid.body()).isEqualTo(422);
        assertThat(invalid.json().at("/fields/0/field").asString()).isEqualTo("/lines/1/text");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/fields/0/field").asString()).isEqualTo("/titel");
        assertThat(wrong.json().at("/fields/0/field").asString()).isEqualTo("/place");
        assertThat(parameter.status()).isEqualTo(400);
        assertThat(parameter.json().at("/fields/0/field").asString()).isEqualTo("limit");
        assertThat(mismatch.json().at("/fields/0/field").asString()).isEqualTo("id");
    }

    @Test
    void aTextThatIsTooLongIsCountedInCharactersAndOneThatIsNotThereIsMissing() {
        var body = "{\"place\":\"%s\",\"title\":\"%s\"}";

        var longer = http.post(NOTICES, body.formatted(tree.street, "长".repeat(101)))
                .token(clerk)
                .send();
        var blank = http.post(NOTICES, body.formatted(tree.street, " "))
                .token(clerk)
                .send();

        assertThat(longer.json().at("/fields/0/message").asString()).isEqualTo("最多 100 个字");
        assertThat(blank.json().at("/fields/0/message").asString()).isEqualTo("必须填写");
    }

    @Test
    void anElementThatIsNullIsNamedByItsPlaceInTheList() {
        var body = "{\"place\":\"%s\",\"title\":\"x\",\"lines\":[{\"text\":\"a\"},null]}".formatted(tree.street);

        var answer = http.post(NOTICES, body)
                .token(clerk)
                .header("Accept-Language", "en")
                .send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/fields/0/field").asString()).isEqualTo("/lines/1");
        assertThat(answer.json().at("/fields/0/message").asString()).isEqualTo("is required");
    }

    @Test
    void otherRefusalsAreProblemsToo() {
        assertThat(http.get("/api/sample/v1/nothing").token(clerk).send().status())
                .isEqualTo(404);
        assertThat(http.delete(NOTICES).token(clerk).send().status()).isEqualTo(405);
        assertThat(http.get(NOTICES)
                        .token(clerk)
                        .header("Accept", "image/png")
                        .send()
                        .status())
                .isEqualTo(406);
        assertThat(http.post(NOTICES, notice(tree.street, "x".repeat(1 << 20)))
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(413);
        assertThat(http.get("/elsewhere").token(clerk).send().status()).isEqualTo(403);
        assertThat(http.get(NOTICES + "/" + UUID.randomUUID())
                        .token(clerk)
                        .send()
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("urn:linli:problem:not-found");
    }

    @Test
    void aFaultTellsNothingButItsRequest() {
        var answer = http.get("/api/sample/v1/broken")
                .token(TestTokens.of(Role.READER, tree.street))
                .header("X-Request-Id", "by-the-gateway-1")
                .send();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .contains("by-the-gateway-1")
                .doesNotContain("13800138000")
                .doesNotContain("Exception");
    }

    @Test
    void anAnswerThatFailsAfterItHasBegunIsCutOffInsteadOfEnded() {
        var half = http.get("/api/sample/v1/broken?after=100000").token(TestTokens.of(Role.READER, tree.street));

        assertThatThrownBy(half::send)
                .isInstanceOf(UncheckedIOException.class)
                .rootCause()
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aFaultIsLoggedUnderItsRequestWithKindAndFramesAndWithoutAnyValue(CapturedOutput log) {
        var title = "唯一 13900139000 " + UUID.randomUUID();
        http.post(NOTICES, notice(tree.street, title)).token(clerk).send();

        var answer = http.post(NOTICES, notice(tree.street, title))
                .token(clerk)
                .header("X-Request-Id", "by-the-gateway-2")
                .send();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(log.getAll())
                .contains("by-the-gateway-2", "DuplicateKeyException", "23505", "NoticeController.putUp")
                .doesNotContain("13900139000");
    }
}
