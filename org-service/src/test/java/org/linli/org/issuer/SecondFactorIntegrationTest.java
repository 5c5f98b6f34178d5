package org.linli.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.bastiaanjansen.otp.HOTPGenerator;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class SecondFactorIntegrationTest {

    private static final String PASSWORD = "local-only-linli-demo";
    private static final String OWN = "/api/org/v1/me/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    private Http http;
    private String administrator;
    private String login;
    private String account;
    private String version;
    private String token;

    @BeforeEach
    void aClerkWhoIsSignedIn() {
        http = new Http(port);
        var places = new TestPlaces(jobs);
        administrator = TestTokens.of(Role.ADMINISTRATOR, places.street);
        login = "factor-" + UUID.randomUUID().toString().substring(0, 8);
        var created = http.post(
                        "/api/org/v1/accounts",
                        "{\"unit\":\"%s\",\"loginName\":\"%s\",\"displayName\":\"王小明\",\"password\":\"%s\"}"
                                .formatted(places.street, login, PASSWORD))
                .token(administrator)
                .send();
        account = created.json().path("id").asString();
        version = created.header("ETag");
        http.post(
                        "/api/org/v1/appointments",
                        "{\"account\":\"%s\",\"unit\":\"%s\",\"role\":\"CLERK\"}".formatted(account, places.street))
                .token(administrator)
                .send();
        var browser = new Browser(port);
        token = browser.tokens(browser.codeFor(login, PASSWORD))
                .path("access_token")
                .asString();
    }

    @Test
    void withoutAConfirmedCodeNothingIsAskedFor() {
        var begun = own("", "{\"password\":\"%s\"}".formatted(PASSWORD));

        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        assertThat(begun.json().path("uri").asString()).startsWith("otpauth://totp/");
        assertThat(begun.json().path("qrCode").asString()).startsWith("<svg ");
        assertThat(begun.header("Cache-Control")).contains("no-store");
        assertThat(new Browser(port).codeFor(login, PASSWORD)).isNotBlank();
        assertThat(own("/confirmation", code("000000x")).status()).isEqualTo(422);
    }

    @Test
    void signingInThenTakesTheCodeOfTheDevice() {
        String secret = turnOn().secret();
        var browser = new Browser(port);

        var page = browser.get(Browser.location(password(browser)));
        assertThat(page.body()).contains("两步验证").contains("one-time-code");
        assertThat(Browser.location(browser.authorize())).startsWith("/connect/code");
        var answer = browser.submit(page, "/connect/code", Map.of("code", codeAt(secret, 30)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(Browser.code(browser.get(Browser.location(answer)))).isNotBlank();
    }

    @Test
    void aCodeCountsOnce() {
        String secret = turnOn().secret();
        String code = codeAt(secret, 30);

        assertThat(second(code).statusCode()).isEqualTo(303);
        assertThat(second(code).statusCode()).isEqualTo(401);
    }

    @Test
    void aRecoveryCodeReplacesTheDeviceOnceAndIsStoredAsADigest() {
        List<String> codes = turnOn().recovery();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(second(codes.getFirst().toUpperCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(303);
        assertThat(second(codes.getFirst()).statusCode()).isEqualTo(401);
        assertThat(http.get(OWN)
                        .token(token)
                        .send()
                        .json()
                        .path("recoveryCodesLeft")
                        .asInt())
                .isEqualTo(9);
        assertThat(jobs.sql("select digest from recovery_codes")
                        .query(String.class)
                        .list())
                .allMatch(digest -> digest.startsWith("{sha256}"));
    }

    @Test
    void wrongCodesLockTheNameAlsoForWhoeverKnowsThePassword() {
        turnOn();
        HttpResponse<String> last = second("000000");
        for (int attempt = 0; attempt < 6 && last.statusCode() != 429; attempt++) {
            last = second("000000");
        }

        assertThat(last.statusCode()).isEqualTo(429);
    }

    @Test
    void anAdministratorTakesItAwayWithinTheirReachAndItIsRecorded() {
        turnOn();
        String path = "/api/org/v1/accounts/" + account + "/second-factor";

        assertThat(http.get(path).token(administrator).send().json().path("on").asBoolean())
                .isTrue();
        assertThat(http.delete(path)
                        .token(administrator)
                        .header("If-Match", version)
                        .send()
                        .status())
                .isEqualTo(204);

        assertThat(new Browser(port).codeFor(login, PASSWORD)).isNotBlank();
        assertThat(jobs.sql("select action from audit_entries where subject_id = ? order by id desc limit 1")
                        .param(account)
                        .query(String.class)
                        .single())
                .isEqualTo("account.second-factor-reset");
    }

    @Test
    void turningItOffTakesACodeToo() {
        List<String> codes = turnOn().recovery();

        assertThat(own("/removal", code("123456")).status()).isEqualTo(422);
        assertThat(own("/removal", code(codes.get(1))).status()).isEqualTo(204);
        assertThat(http.get(OWN).token(token).send().json().path("on").asBoolean())
                .isFalse();
    }

    private record Kept(String secret, List<String> recovery) {}

    private Kept turnOn() {
        String secret = own("", "{\"password\":\"%s\"}".formatted(PASSWORD))
                .json()
                .path("secret")
                .asString();
        var confirmed = own("/confirmation", code(codeAt(secret, 0)));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        return new Kept(
                secret,
                confirmed
                        .json()
                        .path("codes")
                        .valueStream()
                        .map(each -> each.asString())
                        .toList());
    }

    /** Signs in at a browser of its own, up to the answer to the code. */
    private HttpResponse<String> second(String code) {
        var browser = new Browser(port);
        var answer = password(browser);
        if (answer.statusCode() != 303) {
            return answer;
        }
        var page = browser.get(Browser.location(answer));
        return browser.submit(page, "/connect/code", Map.of("code", code));
    }

    private HttpResponse<String> password(Browser browser) {
        var page = browser.get(Browser.location(browser.authorize()));
        return browser.submit(page, "/login", Map.of("username", login, "password", PASSWORD));
    }

    private Http.Answer own(String path, String body) {
        return http.put(OWN + path, body).token(token).send();
    }

    private static String code(String code) {
        return "{\"code\":\"%s\"}".formatted(code);
    }

    private static String codeAt(String secret, int secondsAhead) {
        return new HOTPGenerator.Builder(secret.getBytes(StandardCharsets.US_ASCII))
                .withPasswordLength(6)
                .build()
                .generate(Instant.now().plusSeconds(secondsAhead).getEpochSecond() / 30);
    }
}
