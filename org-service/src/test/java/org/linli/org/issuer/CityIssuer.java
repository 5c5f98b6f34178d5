package org.linli.org.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.linli.org.account.Secrets;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city's own OpenID Connect issuer, of another maker than ours: publishes its addresses and keys, lets people in on its
 * page, and turns a code into an identity token for whoever shows the client's secret and the proof of the code.
 */
final class CityIssuer {

    static final String CLIENT = "linli-suite";
    static final String SECRET = "a-secret-that-only-the-city-and-the-suite-know";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Visit(Map<String, String> asked, JWTClaimsSet identity) {}

    private final RSAKey key = key();
    private final Map<String, Visit> byCode = new ConcurrentHashMap<>();
    private final HttpServer server;

    CityIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, addresses()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
    }

    /** Somebody signs in on the page that the browser was sent to; gives the query the browser is sent back with. */
    String letIn(String page, String name) {
        return letIn(page, name, identity -> identity);
    }

    /** As {@link #letIn(String, String)}, with a word changed in what it will say. */
    String letIn(String page, String name, UnaryOperator<JWTClaimsSet.Builder> changed) {
        Map<String, String> asked = fields(URI.create(page).getRawQuery());
        Instant now = Instant.now();
        var identity = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(CLIENT)
                .subject(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"))
                .claim("preferred_username", name);
        String code = UUID.randomUUID().toString();
        byCode.put(code, new Visit(asked, changed.apply(identity).build()));
        return "state=" + asked.get("state") + "&code=" + code;
    }

    private Map<String, Object> addresses() {
        return Map.of(
                "issuer",
                address(),
                "authorization_endpoint",
                address() + "/page",
                "token_endpoint",
                address() + "/token",
                "jwks_uri",
                address() + "/keys",
                "end_session_endpoint",
                address() + "/farewell",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"},
                "token_endpoint_auth_methods_supported",
                new String[] {"client_secret_basic"});
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Visit visit = byCode.remove(form.getOrDefault("code", ""));
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean known = ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (visit == null || !known || !isProven(visit, form)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        UUID.randomUUID().toString(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        signed(visit.identity())));
    }

    private static boolean isProven(Visit visit, Map<String, String> form) {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Secrets.sha256(form.getOrDefault("code_verifier", "")));
        return challenge.equals(visit.asked().get("code_challenge"))
                && "S256".equals(visit.asked().get("code_challenge_method"))
                && visit.asked().getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"));
    }

    private String signed(JWTClaimsSet identity) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    identity);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("city-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
