package org.linli.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;

/** A sign-in goes on until it is ended, by whoever may (O11). */
@WholeService
class SessionIntegrationTest extends IssuerScenario {

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
}
