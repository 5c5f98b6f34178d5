package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs as those see them who may. */
@SampleService.IntegrationTest
class JobApiIntegrationTest {

    private static final String JOBS = "/api/sample/v1/jobs";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    Http http;
    String clerk;
    String clerksToken;

    @BeforeEach
    void aTreeAndItsClerk() {
        tree = new TestPlaces(jobs);
        http = new Http(port);
        clerk = UUID.randomUUID().toString();
        clerksToken = TestTokens.ofSubject(clerk, new Appointment(tree.street, Role.CLERK));
    }

    /** Of a kind without a handler, so that it stays as the test puts it. */
    private UUID aJob(String state) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jobs.sql("""
                insert into jobs (id, kind, place_id, submitted_by, scope, input, state, not_before, created_at)
                values (:id, 'by-hand', :place, :clerk, '{}', '{}', :state, now(), now())""")
                .param("id", id)
                .param("place", tree.street.value())
                .param("clerk", clerk)
                .param("state", state)
                .update();
        return id;
    }

    private void change(UUID job, String assignments) {
        jobs.sql("update jobs set version = version + 1, " + assignments + " where id = ?")
                .param(job)
                .update();
    }

    private Http.Answer get(UUID job, String token) {
        return http.get(JOBS + "/" + job).token(token).send();
    }

    @Test
    void aJobIsSeenByItsSubmitterAndTheAdministratorsAboveOnly() {
        var id = aJob("QUEUED");
        for (var token : List.of(
                clerksToken, administrator(tree.street), administrator(tree.district), administrator(tree.city))) {
            assertThat(get(id, token).status()).isEqualTo(200);
            assertThat(http.get(JOBS).token(token).send().body()).contains(id.toString());
        }
        for (var token : List.of(
                TestTokens.of(Role.CLERK, tree.street),
                TestTokens.of(Role.READER, tree.city),
                administrator(tree.community),
                administrator(tree.siblingStreet))) {
            assertThat(get(id, token).status()).isEqualTo(404);
            assertThat(http.get(JOBS).token(token).send().body()).doesNotContain(id.toString());
            assertThat(http.post(JOBS + "/" + id + "/cancel", "")
                            .token(token)
                            .send()
                            .status())
                    .isEqualTo(404);
        }
    }

    private static String administrator(UnitId unit) {
        return TestTokens.of(Role.ADMINISTRATOR, unit);
    }

    @Test
    void jobsAreListedByStateAndPageByPageTheNewestFirst() {
        var first = aJob("DONE");
        var second = aJob("DONE");
        aJob("QUEUED");
        var page =
                http.get(JOBS + "?state=DONE&limit=1").token(clerksToken).send().json();
        assertThat(page.at("/items/0/id").asString()).isEqualTo(second.toString());
        var rest = http.get(
                        JOBS + "?state=DONE&limit=1&cursor=" + page.path("next").asString())
                .token(clerksToken)
                .send()
                .json();
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(first.toString());
        assertThat(rest.path("next").isMissingNode()).isTrue();
    }

    @Test
    void aWaitingJobIsCancelledAtOnceAndARunningOneAtItsNextStep() {
        var waiting = aJob("QUEUED");
        var running = aJob("RUNNING");
        assertThat(cancel(waiting).json().path("state").asString()).isEqualTo("CANCELLED");
        var asked = cancel(running).json();
        assertThat(asked.path("state").asString()).isEqualTo("RUNNING");
        assertThat(asked.path("cancelRequested").asBoolean()).isTrue();
        assertThat(cancel(waiting).status()).isEqualTo(200);
        assertThat(jobs.sql("select count(*) from audit_entries where action = 'job.cancel' and subject_id = ?")
                        .param(waiting.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private Http.Answer cancel(UUID job) {
        return http.post(JOBS + "/" + job + "/cancel", "").token(clerksToken).send();
    }

    @Test
    void aFailureIsToldInTheReadersLanguage() {
        var id = aJob("FAILED");
        change(id, "problem = '{\"slug\":\"job-failed\",\"arguments\":[],\"fields\":[]}'");
        var chinese = get(id, clerksToken).json().path("failure");
        var english = http.get(JOBS + "/" + id)
                .header("Accept-Language", "en")
                .token(clerksToken)
                .send()
                .json()
                .path("failure");
        assertThat(chinese.path("type").asString()).isEqualTo("urn:linli:problem:job-failed");
        assertThat(chinese.path("title").asString()).matches("\\p{IsHan}+");
        assertThat(english.path("title").asString()).matches("[\\x20-\\x7e]+");
    }

    @Test
    void aWatcherIsToldOfEveryStepUntilTheEnd() throws Exception {
        var id = aJob("RUNNING");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + JOBS + "/" + id + "/events"))
                .header("Authorization", "Bearer " + clerksToken)
                .timeout(Duration.ofSeconds(30))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var lines = client.send(request, BodyHandlers.ofLines()).body().iterator();
            assertThat(following(lines, "event:progress")).contains("\"done\":0");
            change(id, "done = 3, total = 5");
            assertThat(following(lines, "event:progress")).contains("\"done\":3", "\"total\":5");
            change(id, "state = 'DONE', result = '{\"rows\":5}', ended_at = now()");
            assertThat(following(lines, "event:end")).contains("\"state\":\"DONE\"", "\"rows\":5");
            lines.forEachRemaining(line -> assertThat(line).isBlank());
        }
    }

    /** The data of the next event, which must be this one. */
    private static String following(java.util.Iterator<String> lines, String event) {
        var line = lines.next();
        while (!line.startsWith("event:")) {
            line = lines.next();
        }
        assertThat(line).isEqualTo(event);
        while (!line.startsWith("data:")) {
            line = lines.next();
        }
        return line;
    }
}
