package org.linli.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
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
class IssuerIntegrationTest {

    private static final String PASSWORD = "local-only-linli-demo";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    KeyRing keys;

    private Http http;
    private TestPlaces places;
    private String administrator;
    private String login;
    private String account;

    @BeforeEach
    void aClerkOfTheStreet() {
        http = new Http(port);
        places = new TestPlaces(jobs);
        administrator = TestTokens.of(Role.ADMINISTRATOR, places.street);
        login = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        account = createAccount(login, PASSWORD);
        appoint(account, places.street, "CLERK");
    }

    @Test
    void aServiceGetsATokenWithItsSecret() {
        var token = new Browser(port)
                .token("search-service", "local-only-service-client-secret", Map.of("grant_type", "client_credentials"))
                .path("access_token")
                .asString("");

        var me = http.get("/api/org/v1/me").token(token).send();

        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(me.json().at("/appointments/0/role").asString()).isEqualTo("SERVICE");
        assertThat(me.json().at("/appointments/0/unit").asString()).isEqualTo(places.city.toString());
    }

    private static String claims(String token) {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    @Test
    void aWrongSecretGetsNothing() {
        var answer = new Browser(port)
                .token("search-service", "local-only-guess", Map.of("grant_type", "client_credentials"));

        assertThat(answer.path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void aStreetsSystemIsBoundToItsUnitUntilItIsDisabled() {
        var clientId = "system-" + UUID.randomUUID().toString().substring(0, 8);
        var created = http.post(
                        "/api/org/v1/clients",
                        "{\"unit\":\"%s\",\"clientId\":\"%s\",\"name\":\"街道平台\",\"role\":\"CLERK\"}"
                                .formatted(places.street, clientId))
                .token(administrator)
                .send();
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var path = "/api/org/v1/clients/" + created.json().path("id").asString();
        var keyed = http.call("PUT", path + "/secret")
                .header("If-Match", created.header("ETag"))
                .token(administrator)
                .send();
        assertThat(keyed.status()).as(keyed.body()).isEqualTo(200);
        var secret = keyed.json().path("secret").asString();
        var grant = Map.of("grant_type", "client_credentials");

        var token = new Browser(port)
                .token(clientId, secret, grant)
                .path("access_token")
                .asString("");
        var me = http.get("/api/org/v1/me").token(token).send();
        var off = http.put(path, "{\"name\":\"街道平台\",\"state\":\"DISABLED\"}")
                .header("If-Match", keyed.header("ETag"))
                .token(administrator)
                .send();

        assertThat(me.json().at("/appointments").toString())
                .contains(places.street.toString(), "CLERK")
                .doesNotContain(places.siblingStreet.toString());
        assertThat(claims(token)).as("what the audit names it by").contains("\"linli_client\":\"" + clientId + "\"");
        assertThat(off.status()).as(off.body()).isEqualTo(200);
        assertThat(new Browser(port)
                        .token(clientId, secret, grant)
                        .path("error")
                        .asString())
                .isEqualTo("invalid_client");
    }

    @Test
    void aPersonSignsInWithCodeAndProofKey() throws ParseException {
        var browser = new Browser(port);

        var tokens = browser.tokens(browser.codeFor(login, PASSWORD));

        assertThat(tokens.path("expires_in").asInt()).isBetween(590, 600);
        var claims = SignedJWT.parse(tokens.path("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8080");
        assertThat(claims.getSubject()).isEqualTo(account);
        assertThat(claims.getAudience()).containsExactly("linli");
        assertThat(claims.getStringClaim("name")).isEqualTo("王小明");
        assertThat(claims.getClaim("appointments"))
                .isEqualTo(List.of(Map.of("unit", places.street.toString(), "role", "CLERK")));
        var userinfo = http.get("/userinfo")
                .token(tokens.path("access_token").asString())
                .send();
        assertThat(userinfo.json().path("preferred_username").asString()).isEqualTo(login);
        var silently = browser.authorize();
        assertThat(Browser.location(silently)).startsWith(Browser.CALLBACK);
    }

    @Test
    void neitherCodesNorTokensStandInTheDatabase() {
        var browser = new Browser(port);
        var tokens = browser.tokens(browser.codeFor(login, PASSWORD));
        var refreshed = browser.refresh(tokens);

        var stored = jobs.sql("select to_jsonb(a)::text from oauth2_authorization a")
                .query(String.class)
                .list();

        assertThat(refreshed.path("access_token").asString("")).isNotEmpty();
        for (var kind : List.of("access_token", "refresh_token", "id_token")) {
            assertThat(stored).noneMatch(row -> row.contains(tokens.path(kind).asString()));
            assertThat(stored)
                    .noneMatch(row -> row.contains(refreshed.path(kind).asString()));
        }
        var digest = jobs.sql("select refresh_token_value from oauth2_authorization where principal_name = ?")
                .param(account)
                .query(String.class)
                .single();
        var withDigest = browser.token(
                "portal",
                "local-only-portal-client-secret",
                Map.of("grant_type", "refresh_token", "refresh_token", digest));
        assertThat(withDigest.path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeWithoutItsProofIsWorthNothing() {
        var browser = new Browser(port);
        var code = browser.codeFor(login, PASSWORD);

        var answer = browser.token(
                "portal",
                "local-only-portal-client-secret",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        Browser.CALLBACK,
                        "code_verifier",
                        "another-verifier-that-is-long-enough-for-the-rule-of-43"));

        assertThat(answer.path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aRefreshTokenCountsOnceAndShowsTodaysAppointments() throws ParseException {
        var browser = new Browser(port);
        var first = browser.tokens(browser.codeFor(login, PASSWORD));
        appoint(account, places.community, "READER");

        var second = browser.refresh(first);

        assertThat(second.path("access_token").asString(""))
                .as(second.toString())
                .isNotEmpty();
        assertThat(SignedJWT.parse(second.path("access_token").asString())
                        .getJWTClaimsSet()
                        .getClaim("appointments")
                        .toString())
                .contains(places.community.toString());
        assertThat(browser.refresh(first).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void anEndedSessionCannotRefresh() {
        var browser = new Browser(port);
        var tokens = browser.tokens(browser.codeFor(login, PASSWORD));
        var sessions = http.get("/api/org/v1/sessions?account=" + account)
                .token(administrator)
                .send();
        assertThat(sessions.json().path("items").size()).as(sessions.body()).isEqualTo(1);
        var id = sessions.json().at("/items/0/id").asString();

        assertThat(http.delete("/api/org/v1/sessions/" + id)
                        .token(TestTokens.of(Role.ADMINISTRATOR, places.siblingStreet))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(http.delete("/api/org/v1/sessions/" + id)
                        .token(administrator)
                        .send()
                        .status())
                .isEqualTo(204);

        assertThat(browser.refresh(tokens).path("error").asString()).isEqualTo("invalid_grant");
        assertThat(Browser.location(browser.authorize())).startsWith("/login?");
    }

    @Test
    void aDisabledAccountCannotRefresh() {
        var browser = new Browser(port);
        var tokens = browser.tokens(browser.codeFor(login, PASSWORD));

        var off = http.put("/api/org/v1/accounts/" + account + "/state", "{\"state\":\"DISABLED\"}")
                .header("If-Match", "\"1\"")
                .token(administrator)
                .send();

        assertThat(off.status()).as(off.body()).isEqualTo(200);
        assertThat(browser.refresh(tokens).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void fiveFailuresLockANameWhetherThereIsOneOrNot() {
        for (var name : List.of(login, "nobody-" + login)) {
            var browser = new Browser(port);
            var page = browser.get("/login");
            for (int attempt = 1; attempt <= 5; attempt++) {
                var refused = browser.submit(page, "/login", Map.of("username", name, "password", "wrong"));
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(refused.body()).contains("登录名或密码不正确");
            }

            var locked = browser.submit(page, "/login", Map.of("username", name, "password", PASSWORD));

            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(locked.body()).contains("尝试次数过多");
        }
    }

    @Test
    void aFirstPasswordMustBeChangedBeforeAnythingElse() {
        var fresh = "new-" + login;
        var id = createAccount(fresh, null);
        appoint(id, places.street, "READER");
        var reset = http.put("/api/org/v1/accounts/" + id + "/password", "{}")
                .header("If-Match", "\"1\"")
                .token(administrator)
                .send();
        assertThat(reset.status()).as(reset.body()).isEqualTo(200);
        var first = reset.json().path("password").asString();
        var browser = new Browser(port);
        var signIn = browser.get(Browser.location(browser.authorize()));
        var welcome = browser.submit(signIn, "/login", Map.of("username", fresh, "password", first));
        assertThat(Browser.location(welcome)).startsWith("/connect/password");
        assertThat(Browser.location(browser.authorize())).startsWith("/connect/password");
        var form = browser.get(Browser.location(welcome));
        assertThat(form.body()).contains("首次登录");

        var weak = browser.submit(form, "/connect/password", change(first, "Linli@2026!"));
        var good = browser.submit(form, "/connect/password", change(first, "昨夜骑车去码头吃馄饨"));

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("密码太容易猜到");
        assertThat(browser.tokens(Browser.code(browser.get(Browser.location(good))))
                        .path("id_token")
                        .asString(""))
                .isNotEmpty();
    }

    @Test
    void afterARotationOldTokensCountAndNewOnesCarryTheNewKey() throws ParseException {
        var browser = new Browser(port);
        var old = browser.tokens(browser.codeFor(login, PASSWORD));

        keys.rotate();
        var fresh = browser.refresh(old);

        var oldKey =
                SignedJWT.parse(old.path("access_token").asString()).getHeader().getKeyID();
        var newKey = SignedJWT.parse(fresh.path("access_token").asString())
                .getHeader()
                .getKeyID();
        assertThat(newKey).isNotEqualTo(oldKey);
        var published = http.get("/oauth2/jwks").send().body();
        assertThat(published).contains(oldKey, newKey).doesNotContain("\"d\"");
        assertThat(http.get("/api/org/v1/me")
                        .token(old.path("access_token").asString())
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signingOutAtThePortalSignsOutHere() {
        var browser = new Browser(port);
        var tokens = browser.tokens(browser.codeFor(login, PASSWORD));

        var bye = browser.get("/connect/logout?id_token_hint="
                + tokens.path("id_token").asString() + "&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2F");

        assertThat(bye.headers().firstValue("Location"))
                .as(bye.statusCode() + " " + bye.body())
                .contains("http://127.0.0.1:8080/");
        assertThat(browser.refresh(tokens).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void theSignInPageSpeaksBothLanguagesAndAllowsNoScript() {
        var browser = new Browser(port);

        var chinese = browser.get("/login");
        var english = browser.get("/login", "Accept-Language", "en-GB,en;q=0.9");

        assertThat(chinese.body()).contains("<html lang=\"zh-CN\">", "<label for=\"username\">登录名</label>");
        assertThat(english.body()).contains("<html lang=\"en\">", "Sign in");
        assertThat(browser.get("/login?lang=en").body()).contains("Sign in");
        assertThat(chinese.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void nobodysLinkLeadsAwayFromTheSuite() {
        var browser = new Browser(port);
        var page = browser.get("/login?continue=https%3A%2F%2Fevil.example%2F");

        var answer = browser.submit(page, "/login", Map.of("username", login, "password", PASSWORD));

        assertThat(Browser.location(answer)).isEqualTo("/");
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        var answer = new Browser(port)
                .submit(new Browser(port).get("/login"), "/login", Map.of("username", login, "password", PASSWORD));

        assertThat(Browser.location(answer)).isEqualTo("/login?expired");
    }

    private static Map<String, String> change(String old, String chosen) {
        return Map.of("oldPassword", old, "newPassword", chosen, "again", chosen);
    }

    private String createAccount(String name, @org.jspecify.annotations.Nullable String password) {
        var given = password == null ? "" : ",\"password\":\"%s\"".formatted(password);
        var created = http.post(
                        "/api/org/v1/accounts",
                        "{\"unit\":\"%s\",\"loginName\":\"%s\",\"displayName\":\"王小明\"%s}"
                                .formatted(places.street, name, given))
                .token(administrator)
                .send();
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asString();
    }

    private void appoint(String who, UnitId unit, String role) {
        var made = http.post(
                        "/api/org/v1/appointments",
                        "{\"account\":\"%s\",\"unit\":\"%s\",\"role\":\"%s\"}".formatted(who, unit, role))
                .token(administrator)
                .send();
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }
}
