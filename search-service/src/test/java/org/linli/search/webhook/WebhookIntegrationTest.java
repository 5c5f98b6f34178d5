package org.linli.search.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** Alerts that reach a street's own system, whatever it answers and whatever breaks in between. */
@WholeService(elasticsearch = true)
class WebhookIntegrationTest extends WebhookScenario {

    @Test
    void whatHappensAtTheUnitOrBelowIsToldAndWhatHappensElsewhereOrWasNotChosenIsNot() {
        String webhook = id(registered(List.of("ISSUE_HEATED")));

        happened("search.issue.heated", tree.siblingStreet, "elsewhere");
        happened("search.issue.cooled", tree.community, "not-chosen");
        happened("search.issue.heated", tree.community, "here");

        JsonNode told = only(webhook, "DELIVERED");
        assertThat(told.get("kind").asString()).isEqualTo("search.issue.heated");
        assertThat(told.get("status").asInt()).isEqualTo(204);
        assertThat(got(1).id()).isEqualTo(told.get("id").asString());
        JsonNode payload = json.readTree(got(1).body());
        assertThat(payload.get("type").asString()).isEqualTo("search.issue.heated");
        assertThat(payload.at("/data/what").asString()).isEqualTo("here");
        assertThat(Instant.parse(payload.get("timestamp").asString())).isBefore(Instant.now());
    }

    @Test
    void anEventThatIsHeardTwiceIsToldOnce() {
        String webhook = id(registered(ALL));
        Envelope event = new Envelope(
                UUID.randomUUID().toString(),
                "/search-service",
                "search.report.issued",
                "one",
                Instant.now(),
                1,
                tree.street,
                json.readTree("{\"month\": \"2026-10\"}"));

        transactions.executeWithoutResult(_ -> feed.handle(event));
        transactions.executeWithoutResult(_ -> feed.handle(event));

        only(webhook, "DELIVERED");
    }

    @Test
    void theProgramInTheDocumentVerifiesWhatIsSentAndNothingElse() throws Exception {
        JsonNode registered = registered(ALL);
        tested(id(registered));
        Receiver.Got got = got(1);
        String secret = registered.get("secret").asString();

        assertThat(verified(secret, got, got.body())).isEqualTo("genuine");
        assertThat(verified(secret, got, got.body() + " ")).isEqualTo("forged");
        assertThat(verified(Signature.secret(), got, got.body())).isEqualTo("forged");
    }

    private String verified(String secret, Receiver.Got got, String body) throws Exception {
        Path program = folder.resolve("Verify.java");
        String page = Files.readString(Path.of("..", "docs", "webhooks.md"));
        String start = "```java\n";
        int from = page.indexOf(start) + start.length();
        Files.writeString(program, page.substring(from, page.indexOf("```", from)));
        Path sent = Files.writeString(folder.resolve("body"), body, StandardCharsets.UTF_8);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        secret,
                        got.id(),
                        got.timestamp(),
                        got.signature())
                .redirectInput(sent.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void whatIsNotTakenIsSentAgainUnderTheSameIdWithTheTimeOfTheTry() {
        receiver.answers(503);
        String webhook = id(registered(ALL));
        tested(webhook);
        JsonNode failed = await().atMost(SLOW)
                .until(() -> log(webhook).getFirst(), one -> one.get("attempts").asInt() >= 1);
        assertThat(failed.get("status").asInt()).isEqualTo(503);
        assertThat(failed.get("state").asString()).isEqualTo("WAITING");
        assertThat(read("/" + webhook).get("failures").asInt()).isPositive();
        receiver.answers(200);

        after(Duration.ofMinutes(2)).round();

        only(webhook, "DELIVERED");
        assertThat(receiver.got())
                .extracting(Receiver.Got::id)
                .containsOnly(failed.get("id").asString());
        assertThat(receiver.got()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(read("/" + webhook).get("failures").asInt()).isZero();
    }

    @Test
    void whatAnInstanceClaimedThatThenDiedIsSentByAnotherOnceTheClaimHasRunOut() {
        String webhook = id(registered(ALL));
        jobs.sql("update webhooks set busy_until = now() + interval '10 minutes' where id = :id")
                .param("id", UUID.fromString(webhook))
                .update();
        tested(webhook);

        after(Duration.ofMinutes(5)).round();
        assertThat(receiver.got()).isEmpty();
        after(Duration.ofMinutes(11)).round();

        only(webhook, "DELIVERED");
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void whatWasDeliveredIsSentAgainOnRequestUnderItsId() {
        String webhook = id(registered(ALL));
        tested(webhook);
        String delivery = only(webhook, "DELIVERED").get("id").asString();

        assertThat(command("POST", "/" + webhook + "/deliveries/" + delivery + "/resend", "", 0)
                        .status())
                .isEqualTo(202);

        assertThat(got(2).id()).isEqualTo(delivery);
    }
}
