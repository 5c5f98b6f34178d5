package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;

/** A POST that is sent again counts once, in every API of the suite, on the sample service. */
@SampleService.IntegrationTest
class RepeatedPostIntegrationTest extends ApiScenario {

    @Test
    void aRepeatedPostGetsTheFirstAnswer() {
        var key = UUID.randomUUID().toString();
        var first = http.post(NOTICES, notice(tree.street, "一")).token(clerk).header("Idempotency-Key", key);
        var subject = TestTokens.ofSubject("repeater", new Appointment(tree.street, Role.CLERK));
        var once = http.post(NOTICES, notice(tree.street, "一"))
                .token(subject)
                .header("Idempotency-Key", key)
                .send();
        var again = http.post(NOTICES, notice(tree.street, "一"))
                .token(subject)
                .header("Idempotency-Key", key)
                .send();
        var other = http.post(NOTICES, notice(tree.street, "二"))
                .token(subject)
                .header("Idempotency-Key", key)
                .send();

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(once.json());
        assertThat(again.header("Location")).isEqualTo(once.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(first.send().json()).as("somebody else's key").isNotEqualTo(once.json());
    }

    @Test
    void aRefusedPostLeavesItsKeyFree() {
        var token = TestTokens.ofSubject("corrector", new Appointment(tree.street, Role.CLERK));
        var key = UUID.randomUUID().toString();

        var outside = http.post(NOTICES, notice(tree.siblingStreet, "一"))
                .token(token)
                .header("Idempotency-Key", key)
                .send();
        var inside = http.post(NOTICES, notice(tree.street, "一"))
                .token(token)
                .header("Idempotency-Key", key)
                .send();

        assertThat(outside.status()).isEqualTo(403);
        assertThat(inside.status()).isEqualTo(201);
    }

    @Test
    void manyAtOnceWithOneKeyMakeOneChange() throws Exception {
        var token = TestTokens.ofSubject("racer", new Appointment(tree.street, Role.CLERK));
        var key = UUID.randomUUID().toString();
        Callable<String> call = () -> http.post(NOTICES, notice(tree.street, "一"))
                .token(token)
                .header("Idempotency-Key", key)
                .send()
                .body();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> call).toList());

            assertThat(answers)
                    .extracting(answer -> answer.get())
                    .allMatch(answers.getFirst().get()::equals);
        }
        assertThat(jobs.sql("select count(*) from notices where place_id = ?")
                        .param(tree.street.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
