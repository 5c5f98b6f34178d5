package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;

/** What every API of the suite promises about who may call, what they see and what they saw, on the sample service. */
@SampleService.IntegrationTest
class ApiIntegrationTest extends ApiScenario {

    private Http.Answer putUp(String token, UnitId place) {
        return http.post(NOTICES, notice(place, "停水通知")).token(token).send();
    }

    @Test
    void whoHasNoTokenIsAskedForOneInTheirLanguage() {
        var chinese = http.get(NOTICES).send();
        var english = http.get(NOTICES).header("Accept-Language", "en-GB").send();

        assertThat(chinese.status()).isEqualTo(401);
        assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(chinese.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(chinese.json().path("title").asString()).isEqualTo("请先登录");
        assertThat(english.json().path("title").asString()).isEqualTo("Sign in first");
        assertThat(english.json().path("requestId").asString()).isEqualTo(english.header("X-Request-Id"));
    }

    @Test
    void aTokenThatIsNotForUsIsRefused() {
        var good = TestTokens.claims("somebody", new Appointment(tree.street, Role.READER));
        var longAgo = java.util.Date.from(java.time.Instant.EPOCH);

        assertThat(http.get(NOTICES).token(TestTokens.sign(good.build())).send().status())
                .isEqualTo(200);
        assertThat(http.get(NOTICES)
                        .token(TestTokens.sign(good.audience("others").build()))
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(http.get(NOTICES)
                        .token(TestTokens.sign(good.audience("linli")
                                .issuer("http://elsewhere")
                                .build()))
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(http.get(NOTICES)
                        .token(TestTokens.sign(TestTokens.claims("late")
                                .expirationTime(longAgo)
                                .build()))
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(http.get(NOTICES).token("no.token.atall").send().status()).isEqualTo(401);
    }

    @Test
    void aRoleOfTomorrowIsLeftOutAndTheOthersCount() {
        var token = TestTokens.sign(TestTokens.claims("somebody")
                .claim(
                        "appointments",
                        java.util.List.of(
                                java.util.Map.of("unit", tree.street.toString(), "role", "ASTRONAUT"),
                                java.util.Map.of("unit", tree.street.toString(), "role", "READER")))
                .build());

        assertThat(http.get(NOTICES).token(token).send().status()).isEqualTo(200);
        assertThat(putUp(token, tree.street).status()).isEqualTo(403);
    }

    @Test
    void aRoleThatDoesNotFitIsRefusedBeforeTheBodyIsRead() {
        var reader = TestTokens.of(Role.READER, tree.street);

        assertThat(http.post(NOTICES, "no json").token(reader).send().status()).isEqualTo(403);
        assertThat(http.post(NOTICES, "no json").token(clerk).send().status()).isEqualTo(400);
    }

    @Test
    void aPlaceOutsideTheScopeIsRefusedByTheDatabase() {
        assertThat(putUp(clerk, tree.community).status()).isEqualTo(201);
        assertThat(putUp(clerk, tree.siblingStreet).status()).isEqualTo(403);
    }

    @Test
    void aStreamedAnswerStaysInScope() {
        putUp(clerk, tree.street);

        var own = http.get(NOTICES + "/titles")
                .token(TestTokens.of(Role.READER, tree.street))
                .send();
        var other = http.get(NOTICES + "/titles")
                .token(TestTokens.of(Role.READER, tree.otherStreet))
                .send();

        assertThat(own.body()).isEqualTo("停水通知\n");
        assertThat(other.body()).isEmpty();
    }

    @Test
    void whatIsOpenToAllSeesNothingOfAnyPlace() {
        putUp(clerk, tree.street);

        assertThat(http.get("/api/sample/v1/board").send().body()).isEqualTo("0");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var created = putUp(clerk, tree.street);
        var path = created.header("Location");
        var change = "{\"title\":\"改期\"}";

        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(http.put(path, change).token(clerk).send().status()).isEqualTo(428);
        assertThat(http.put(path, change)
                        .token(clerk)
                        .header("If-Match", "W/\"0\"")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(http.put(path, change)
                        .token(clerk)
                        .header("If-Match", "\"0\"")
                        .send()
                        .status())
                .isEqualTo(204);
        assertThat(http.put(path, change)
                        .token(clerk)
                        .header("If-Match", "\"0\"")
                        .send()
                        .status())
                .isEqualTo(412);
    }
}
