package org.linli.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;

/** People sign in with a password, on pages that nobody can lead astray (O11). */
@WholeService
class SignInIntegrationTest extends IssuerScenario {

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
}
