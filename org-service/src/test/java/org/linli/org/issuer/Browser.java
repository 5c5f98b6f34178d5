package org.linli.org.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with cookies of its own, and the portal behind it that turns a code into tokens. */
final class Browser {

    static final String CALLBACK = "http://127.0.0.1:8080/sign-in/linli/back";
    static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rule-of-43-characters";
    /** SHA-256 of {@link #VERIFIER}. */
    private static final String CHALLENGE = challenge();

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|continue)\" value=\"([^\"]*)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String root;

    Browser(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    /** Fills in the form of a page and sends it, with its hidden fields. */
    HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> typed) {
        var fields = new java.util.HashMap<>(typed);
        var hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2).replace("&amp;", "&"));
        }
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Asks for an authorization as the portal would have it do. */
    HttpResponse<String> authorize() {
        return get("/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "portal",
                        "redirect_uri", CALLBACK,
                        "scope", "openid profile",
                        "state", "some-state",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256")));
    }

    /** From the first request to the code, through the sign-in page. */
    String codeFor(String loginName, String password) {
        var signIn = get(location(authorize()));
        var answer = submit(signIn, "/login", Map.of("username", loginName, "password", password));
        return code(get(location(answer)));
    }

    static String code(HttpResponse<String> redirect) {
        var query = URI.create(location(redirect)).getQuery();
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith("code="))
                .map(pair -> URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No code in " + query));
    }

    JsonNode tokens(String code) {
        return token(
                "portal",
                "local-only-portal-client-secret",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", VERIFIER));
    }

    JsonNode refresh(JsonNode tokens) {
        return token(
                "portal",
                "local-only-portal-client-secret",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.path("refresh_token").asString("")));
    }

    JsonNode token(String client, String secret, Map<String, String> fields) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(root + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
        return JSON.readTree(answer.body());
    }

    static String location(HttpResponse<String> redirect) {
        var location = redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(redirect.statusCode() + " without Location: " + redirect.body()));
        return location.replaceFirst("^http://127\\.0\\.0\\.1:\\d+(?=/(oauth2/authorize|login\\?|connect))", "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
