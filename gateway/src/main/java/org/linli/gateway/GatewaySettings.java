package org.linli.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.request.AddressRange;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * All that an operator can set. docs/operations/gateway.md is this record as a table; the two change together.
 *
 * @param publicUrl the one address under which callers reach the suite; services see it as host and scheme
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed; none by default
 * @param metricsFrom client addresses that may read {@code /actuator/**} beyond health on the public port
 * @param services the services behind the door, by name; more are added by configuration alone
 */
@ConfigurationProperties("linli.gateway")
@Validated
public record GatewaySettings(
        @NotNull URI publicUrl,
        @DefaultValue List<AddressRange> trustedProxies,
        @DefaultValue List<AddressRange> metricsFrom,
        @NotEmpty Map<String, @Valid Service> services,
        @Valid Tokens tokens,
        @DefaultValue @Valid Limits limits,
        @DefaultValue @Valid Bodies bodies,
        @DefaultValue @Valid Times times,
        @DefaultValue @Valid Retries retries,
        @DefaultValue @Valid Breakers breakers,
        @DefaultValue @Valid Cors cors) {

    /** Somebody takes what leads nowhere else. */
    public boolean somebodyTakesTheRest() {
        return services.values().stream().anyMatch(Service::takesTheRest);
    }

    /** Callers reach the suite by TLS, whoever ends it. */
    public boolean publicIsHttps() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /**
     * One service and what reaches it.
     *
     * @param title its name for people, in Chinese, in problems and on the page of APIs
     * @param url where it listens
     * @param paths path patterns that lead to it; {@value #REST} leads to it what leads to nobody else
     * @param open those of its paths that need no token
     * @param signIn those of its paths that take passwords or client secrets: the strict bucket
     * @param uploads those of its paths that take files: the larger body and the longer time
     * @param streams those of its paths that answer for as long as they like
     * @param discreet those of its paths that hold a secret: log and traces name the pattern and not the path
     * @param apiDocument path of its OpenAPI document, shown on the page of APIs; always open
     * @param contentSecurityPolicy the policy for answers of this service that bring none of their own
     */
    public record Service(
            @NotEmpty String title,
            @NotNull URI url,
            @NotEmpty List<String> paths,
            @DefaultValue List<String> open,
            @DefaultValue List<String> signIn,
            @DefaultValue List<String> uploads,
            @DefaultValue List<String> streams,
            @DefaultValue List<String> discreet,
            @Nullable String apiDocument,

            @DefaultValue("default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'")
            String contentSecurityPolicy) {

        static final String REST = "/**";

        /** Gets every path outside {@code /api} that leads nowhere else, as a portal does. */
        public boolean takesTheRest() {
            return paths.contains(REST);
        }
    }

    /**
     * Where tokens come from.
     *
     * @param issuer the only {@code iss} that passes
     * @param jwksUri where the issuer publishes its keys
     * @param keysFresh age at which keys are fetched again, in the background
     * @param keysKept age up to which keys still serve while the issuer does not answer
     * @param keysPause shortest time between two fetches, however many unknown keys are presented
     */
    public record Tokens(
            @NotEmpty String issuer,
            @NotNull URI jwksUri,
            @DefaultValue("5m") @DurationMin(seconds = 10) Duration keysFresh,
            @DefaultValue("24h") @DurationMin(minutes = 1) Duration keysKept,
            @DefaultValue("10s") @DurationMin(millis = 100) Duration keysPause) {}

    /**
     * Buckets, each per gateway instance: with three instances behind a balancer a caller has up to three times as much.
     *
     * @param caller per token subject
     * @param address per client address without a token (IPv6: per /64)
     * @param pages per client address on the pages of the service that takes the rest: an office of many people has one
     * @param signIn per client address on the paths that take passwords or client secrets
     * @param exempt client addresses that are never limited
     * @param callers how many buckets of each kind are remembered; the least used go first
     */
    public record Limits(
            @DefaultValue @Valid Caller caller,
            @DefaultValue @Valid Address address,
            @DefaultValue @Valid Pages pages,
            @DefaultValue @Valid SignIn signIn,
            @DefaultValue List<AddressRange> exempt,

            @DefaultValue("100000") @Min(100) @Max(10_000_000)
            int callers) {}

    /** A bucket: {@code burst} requests at once, refilled evenly with {@code perMinute}. */
    public sealed interface Rate {
        int burst();

        int perMinute();
    }

    public record Caller(
            @DefaultValue("200") @Min(1) @Max(1_000_000) int burst,
            @DefaultValue("3000") @Min(1) @Max(10_000_000) int perMinute)
            implements Rate {}

    public record Address(
            @DefaultValue("100") @Min(1) @Max(1_000_000) int burst,
            @DefaultValue("1200") @Min(1) @Max(10_000_000) int perMinute)
            implements Rate {}

    public record Pages(
            @DefaultValue("600") @Min(1) @Max(1_000_000) int burst,
            @DefaultValue("12000") @Min(1) @Max(10_000_000) int perMinute)
            implements Rate {}

    public record SignIn(
            @DefaultValue("20") @Min(1) @Max(1_000_000) int burst,
            @DefaultValue("30") @Min(1) @Max(10_000_000) int perMinute)
            implements Rate {}

    /** Largest request bodies. Both hold for declared and for undeclared (chunked) lengths. */
    public record Bodies(
            @DefaultValue("1MB") DataSize plain,
            @DefaultValue("64MB") DataSize upload) {}

    /**
     * Time limits.
     *
     * @param connect until a service accepts the connection
     * @param plain from the request to the first byte of the answer, and between two pieces of it
     * @param upload the same for uploads, which includes the time the upload itself takes
     * @param clientSilence longest silence of a client that is sending a request
     */
    public record Times(
            @DefaultValue("2s") @DurationMin(millis = 50) @DurationMax(minutes = 1)
            Duration connect,

            @DefaultValue("30s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
            Duration plain,

            @DefaultValue("10m") @DurationMin(millis = 100) @DurationMax(hours = 2)
            Duration upload,

            @DefaultValue("30s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
            Duration clientSilence) {}

    /**
     * Second tries of GET and HEAD after a broken connection or 502, 503, 504.
     *
     * @param times how often at most; 0 turns them off
     * @param firstPause pause before the first; doubled for each further one, with jitter
     * @param longestPause bound of the doubling
     */
    public record Retries(
            @DefaultValue("2") @Min(0) @Max(5) int times,

            @DefaultValue("100ms") @DurationMin(millis = 1) @DurationMax(seconds = 10)
            Duration firstPause,

            @DefaultValue("1s") @DurationMin(millis = 1) @DurationMax(seconds = 30)
            Duration longestPause) {}

    /**
     * When a service counts as broken down.
     *
     * @param window number of last calls that are judged
     * @param judgedFrom fewest calls before a judgement
     * @param failures percentage of failures that opens the breaker
     * @param openFor how long an open breaker answers by itself before it tries again
     * @param trials calls that are let through on trial
     */
    public record Breakers(
            @DefaultValue("20") @Min(1) @Max(10_000) int window,
            @DefaultValue("10") @Min(1) @Max(10_000) int judgedFrom,
            @DefaultValue("50") @Min(1) @Max(100) int failures,

            @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
            Duration openFor,

            @DefaultValue("3") @Min(1) @Max(1_000) int trials) {}

    /** Web pages of other origins that may call the APIs from a browser; none by default. */
    public record Cors(@DefaultValue List<String> allowedOrigins) {}
}
