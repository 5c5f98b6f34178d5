package org.linli.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;

/** Services and the systems of streets get tokens, under keys that rotate (O11). */
@WholeService
class IssuerIntegrationTest extends IssuerScenario {

    @Autowired
    KeyRing keys;

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
}
