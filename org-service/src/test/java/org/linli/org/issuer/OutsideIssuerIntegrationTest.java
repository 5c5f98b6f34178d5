package org.linli.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A city has an issuer of its own: people sign in there, and what they may do is said here (O11). */
@WholeService(apart = "outside issuer")
class OutsideIssuerIntegrationTest {

    private static final CityIssuer CITY = new CityIssuer();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    private Http http;
    private TestPlaces places;
    private String administrator;
    private String login;
    private String account;
    private Browser browser;

    @DynamicPropertySource
    static void theCitysIssuer(DynamicPropertyRegistry registry) {
        registry.add("linli.outside-issuer", CITY::address);
        registry.add("linli.outside-client-id", () -> CityIssuer.CLIENT);
        registry.add("linli.outside-client-secret", () -> CityIssuer.SECRET);
    }

    @AfterAll
    static void itCloses() {
        CITY.close();
    }

    @BeforeEach
    void aClerkOfTheStreetWithoutPassword() {
        http = new Http(port);
        places = new TestPlaces(jobs);
        administrator = TestTokens.of(Role.ADMINISTRATOR, places.street);
        browser = new Browser(port);
        login = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        account = sent(
                        "/api/org/v1/accounts",
                        "{\"unit\":\"%s\",\"loginName\":\"%s\",\"displayName\":\"王小明\"}"
                                .formatted(places.street, login))
                .json()
                .path("id")
                .asString();
        sent(
                "/api/org/v1/appointments",
                "{\"account\":\"%s\",\"unit\":\"%s\",\"role\":\"CLERK\"}".formatted(account, places.street));
    }

    @Test
    void whoeverSignsInAtTheCitysIssuerGetsTokensWithTheAppointmentsOfTheirAccount() throws ParseException {
        var signedIn = back(CITY.letIn(page(), login.toUpperCase(java.util.Locale.ROOT)));

        var tokens = browser.tokens(Browser.code(browser.get(Browser.location(signedIn))));

        var claims = SignedJWT.parse(tokens.path("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getIssuer()).as("services trust one issuer still").isEqualTo("http://127.0.0.1:8080");
        assertThat(claims.getSubject()).isEqualTo(account);
        assertThat(claims.getClaim("appointments"))
                .isEqualTo(List.of(Map.of("unit", places.street.toString(), "role", "CLERK")));
        var me = http.get("/api/org/v1/me")
                .token(tokens.path("access_token").asString())
                .send();
        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(browser.refresh(tokens).path("access_token").asString("")).isNotEmpty();
    }

    @Test
    void whomTheCityKnowsButNobodyHereIsTold() {
        var stranger = back(CITY.letIn(page(), "nobody-" + login));

        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("没有可用的账号", "nobody-" + login);
        assertThat(Browser.location(browser.authorize())).startsWith("/login?");
    }

    @Test
    void aDisabledAccountIsNoAccount() {
        var off = http.put("/api/org/v1/accounts/" + account + "/state", "{\"state\":\"DISABLED\"}")
                .header("If-Match", "\"1\"")
                .token(administrator)
                .send();
        assertThat(off.status()).as(off.body()).isEqualTo(200);

        assertThat(back(CITY.letIn(page(), login)).statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForLetsNobodyIn() {
        var answer = CITY.letIn(page(), login);

        var another = new Browser(port).get("/login/back?" + answer);

        assertThat(another.statusCode()).isEqualTo(401);
        assertThat(another.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains(SignInCookie.NAME));
    }

    @Test
    void anIdentityForAnotherJourneyOrAnotherClientLetsNobodyIn() {
        var otherJourney = back(CITY.letIn(page(), login, identity -> identity.claim("nonce", "another")));
        var otherClient = back(CITY.letIn(page(), login, identity -> identity.audience("another")));
        var otherIssuer = back(CITY.letIn(page(), login, identity -> identity.issuer("http://another")));
        var nameless = back(CITY.letIn(page(), login, identity -> identity.claim("preferred_username", null)));

        assertThat(List.of(otherJourney, otherClient, otherIssuer, nameless))
                .allMatch(answer -> answer.statusCode() == 401);
    }

    @Test
    void whoeverIsRefusedThereIsToldAndMayTryAgain() {
        var state = page().replaceAll(".*[?&]state=([^&]+).*", "$1");

        var refused = back("state=" + state + "&error=access_denied");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("重新登录", "/login?continue=");
    }

    @Test
    void noPasswordOfOursCounts() {
        var form = browser.get("/login");
        assertThat(Browser.location(form)).as("no page of ours").startsWith(CITY.address());
        var signedIn = back(CITY.letIn(page(), login));
        var token = browser.tokens(Browser.code(browser.get(Browser.location(signedIn))))
                .path("access_token")
                .asString();

        var own = http.put(
                        "/api/org/v1/me/password",
                        "{\"oldPassword\":\"local-only-linli-demo\",\"newPassword\":\"昨夜骑车去码头吃馄饨\"}")
                .token(token)
                .send();
        var reset = http.put("/api/org/v1/accounts/" + account + "/password", "{}")
                .header("If-Match", "\"1\"")
                .token(administrator)
                .send();

        assertThat(own.status()).as(own.body()).isEqualTo(409);
        assertThat(own.body()).contains("signs-in-outside");
        assertThat(reset.status()).as(reset.body()).isEqualTo(409);
    }

    @Test
    void signingOutLeadsToTheCitysFarewell() {
        var signedIn = back(CITY.letIn(page(), login));
        var tokens = browser.tokens(Browser.code(browser.get(Browser.location(signedIn))));

        var bye = browser.get("/connect/logout?id_token_hint="
                + tokens.path("id_token").asString() + "&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2F");

        assertThat(bye.headers().firstValue("Location").orElse(bye.body()))
                .startsWith(CITY.address() + "/farewell?client_id=" + CityIssuer.CLIENT)
                .contains("post_logout_redirect_uri=http");
        assertThat(browser.refresh(tokens).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void systemsAndServicesGetTheirTokensHereAsBefore() {
        var answer = browser.token(
                "search-service", "local-only-service-client-secret", Map.of("grant_type", "client_credentials"));

        assertThat(answer.path("access_token").asString("")).isNotEmpty();
    }

    /** Where a browser that wants an authorization is sent in the end. */
    private String page() {
        return Browser.location(browser.get(Browser.location(browser.authorize())));
    }

    private HttpResponse<String> back(String answer) {
        return browser.get("/login/back?" + answer);
    }

    private Http.Answer sent(String path, String body) {
        var answer = http.post(path, body).token(administrator).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
