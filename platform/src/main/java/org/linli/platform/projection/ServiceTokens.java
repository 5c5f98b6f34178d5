package org.linli.platform.projection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The service's own access token, by client credentials, fetched anew a minute before it ends. */
final class ServiceTokens {

    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}

    private record Held(String token, Instant until) {}

    private final RestClient http;
    private final URI uri;
    private final String client;
    private final String secret;
    private final Clock clock;
    private Held held = new Held("", Instant.MIN);

    ServiceTokens(URI uri, String client, String secret, Clock clock) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(requests).build();
        this.uri = uri;
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    /** @throws org.springframework.web.client.RestClientException when the issuer gives none */
    synchronized String current() {
        var now = clock.instant();
        if (!now.isBefore(held.until())) {
            var answer = fetch();
            held = new Held(answer.token(), now.plusSeconds(answer.seconds()).minus(EARLY));
        }
        return held.token();
    }

    private Answer fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        return Objects.requireNonNull(
                http.post()
                        .uri(uri)
                        .headers(headers -> headers.setBasicAuth(client, secret))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(Answer.class),
                "The issuer answered without a token");
    }
}
