package org.linli.search.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import tools.jackson.databind.JsonNode;

/** How webhooks are registered, given another secret, stopped and let go on. */
@WholeService(elasticsearch = true)
class WebhookUpkeepIntegrationTest extends WebhookScenario {

    @Test
    void forADayAfterTheSecretWasChangedEverythingIsSignedWithBoth() {
        JsonNode registered = registered(ALL);
        String webhook = id(registered);
        Http.Answer rotated = command("POST", "/" + webhook + "/secret", "", 1);
        assertThat(rotated.status()).as(rotated.body()).isEqualTo(200);
        String fresh = rotated.json().get("secret").asString();
        tested(webhook);

        Receiver.Got both = got(1);
        assertThat(both.signature().split(" "))
                .containsExactly(
                        signature(fresh, both),
                        signature(registered.get("secret").asString(), both));

        jobs.sql("update webhooks set former_until = now() where id = :id")
                .param("id", UUID.fromString(webhook))
                .update();
        tested(webhook);
        Receiver.Got one = got(2);
        assertThat(one.signature()).isEqualTo(signature(fresh, one));
        assertThat(read("/" + webhook).toString()).doesNotContain(fresh, "secret");
    }

    private static String signature(String secret, Receiver.Got got) {
        return Signature.of(List.of(secret), got.id(), Long.parseLong(got.timestamp()), got.body());
    }

    @Test
    void oneThatIsGoneIsStoppedAndGoesOnWithWhatWaitsWhenSomebodySaysSo() {
        receiver.answers(410);
        String webhook = id(registered(ALL));
        tested(webhook);
        JsonNode stopped = await().atMost(SLOW)
                .until(
                        () -> read("/" + webhook),
                        one -> one.get("state").asString().equals("STOPPED"));
        assertThat(command("POST", "/" + webhook + "/test", "", 0).status()).isEqualTo(409);
        receiver.answers(200);

        Http.Answer goesOn = command(
                "PATCH",
                "/" + webhook,
                "{\"active\": true}",
                stopped.get("version").asLong());

        assertThat(goesOn.status()).as(goesOn.body()).isEqualTo(200);
        await().atMost(SLOW).until(() -> {
            after(Duration.ofMinutes(2)).round();
            return log(webhook).getFirst().get("state").asString().equals("DELIVERED");
        });
    }

    @Test
    void oneThatTookNothingForADayIsStopped() {
        receiver.answers(500);
        String webhook = id(registered(ALL));
        jobs.sql("update webhooks set failing_since = now() - interval '25 hours', failures = 9 where id = :id")
                .param("id", UUID.fromString(webhook))
                .update();
        tested(webhook);

        JsonNode stopped = await().atMost(SLOW)
                .until(
                        () -> read("/" + webhook),
                        one -> one.get("state").asString().equals("STOPPED"));

        assertThat(stopped.get("failures").asInt()).isEqualTo(10);
        assertThat(jobs.sql("select count(*) from audit_entries where action = 'webhook.stop' and subject_id = :id")
                        .param("id", webhook)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aUnitHasTenAtMostHoweverManyAreRegisteredAtOnce() throws Exception {
        String body = "{\"unit\": \"%s\", \"url\": \"%s\", \"kinds\": [\"ISSUE_HEATED\"]}"
                .formatted(tree.street, receiver.url());
        List<Integer> statuses = new ArrayList<>();
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> registering = () -> command("POST", "", body, 0).status();
            for (Future<Integer> each : office.invokeAll(Collections.nCopies(16, registering))) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(10);
        String one = read("").get("items").get(0).get("id").asString();
        assertThat(command("DELETE", "/" + one, "", 1).status()).isEqualTo(204);
        assertThat(command("POST", "", body, 0).status()).isEqualTo(201);
    }

    @Test
    void anAddressInsideIsRefusedAtItsField() {
        Http.Answer refused = refused("https://169.254.169.254/latest/meta-data");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("/url");
        assertThat(refused("http://1.1.1.1/").status()).isEqualTo(422);
        assertThat(refused("not an address").status()).isEqualTo(422);
    }

    private Http.Answer refused(String url) {
        return command("POST", "", """
                {"unit": "%s", "url": "%s", "kinds": ["ISSUE_HEATED"]}
                """.formatted(tree.street, url), 0);
    }
}
