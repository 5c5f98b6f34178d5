package org.linli.search.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** A clerk who has reports issued and reads them. */
final class ReportScenario {

    private static final String API = "/api/search/v1";
    private static final Duration SLOW = Duration.ofMinutes(2);

    private final Http http;
    private final Map<UnitId, String> clerks = new HashMap<>();

    ReportScenario(Http http) {
        this.http = http;
    }

    /** The same clerk each time: a job is shown to whoever handed it in. */
    private synchronized String clerk(UnitId unit) {
        return clerks.computeIfAbsent(unit, of -> TestTokens.of(Role.CLERK, of));
    }

    Http.Answer order(UnitId unit, String month, String reason) {
        String body = reason.isEmpty()
                ? "{\"unit\": \"%s\", \"month\": \"%s\"}".formatted(unit, month)
                : "{\"unit\": \"%s\", \"month\": \"%s\", \"reason\": \"%s\"}".formatted(unit, month, reason);
        return http.post(API + "/reports", body)
                .header("Idempotency-Key", UuidCreator.getTimeOrderedEpoch().toString())
                .token(clerk(unit))
                .send();
    }

    /** Waits for its job. @return the job as it ended */
    JsonNode ordered(UnitId unit, String month, String reason) {
        Http.Answer taken = order(unit, month, reason);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        String job = taken.json().get("job").asString();
        return await().atMost(SLOW)
                .until(
                        () -> get(unit, "/jobs/" + job).json(),
                        seen -> seen.get("state").asString().matches("DONE|FAILED|CANCELLED"));
    }

    /** @return the report's id */
    String issued(UnitId unit, String month, String reason) {
        JsonNode job = ordered(unit, month, reason);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("DONE");
        return job.get("result").get("report").asString();
    }

    Http.Answer get(UnitId unit, String path) {
        return http.get(API + path).token(clerk(unit)).send();
    }

    JsonNode read(UnitId unit, String path) {
        Http.Answer answer = get(unit, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
