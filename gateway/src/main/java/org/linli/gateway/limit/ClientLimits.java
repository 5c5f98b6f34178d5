package org.linli.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.problem.Refusal;
import org.linli.gateway.problem.Slug;
import org.linli.gateway.request.AddressRange;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The buckets of this instance. Each method takes one request's worth and returns how long to wait when there is none.
 */
@Component
public class ClientLimits {

    /** An IPv6 household owns its whole /64 and could change its address with every request. */
    private static final int HOUSEHOLD_BITS = 64;

    private final LoadingCache<String, Bucket> bySubject;
    private final LoadingCache<InetAddress, Bucket> byAddress;
    private final LoadingCache<InetAddress, Bucket> byPages;
    private final LoadingCache<InetAddress, Bucket> bySignIn;
    private final List<AddressRange> exempt;

    ClientLimits(GatewaySettings settings) {
        GatewaySettings.Limits limits = settings.limits();
        this.bySubject = buckets(limits.caller(), limits.callers());
        this.byAddress = buckets(limits.address(), limits.callers());
        this.byPages = buckets(limits.pages(), limits.callers());
        this.bySignIn = buckets(limits.signIn(), limits.callers());
        this.exempt = limits.exempt();
    }

    /** A bucket nobody touched until it would be full again says nothing and is forgotten. */
    private static <K> LoadingCache<K, Bucket> buckets(GatewaySettings.Rate rate, int callers) {
        Duration full = Duration.ofMinutes(rate.burst() / rate.perMinute() + 1L);
        return Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(full)
                .build(_ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                        .build());
    }

    Optional<Duration> bySubject(String subject, ServerHttpRequest request) {
        return exempt(request) ? Optional.empty() : take(bySubject.get(subject));
    }

    Optional<Duration> byAddress(ServerHttpRequest request) {
        return exempt(request) ? Optional.empty() : household(request).flatMap(address -> take(byAddress.get(address)));
    }

    Optional<Duration> byPages(ServerHttpRequest request) {
        return exempt(request) ? Optional.empty() : household(request).flatMap(address -> take(byPages.get(address)));
    }

    Optional<Duration> bySignIn(ServerHttpRequest request) {
        return exempt(request) ? Optional.empty() : household(request).flatMap(address -> take(bySignIn.get(address)));
    }

    /** A token that was refused costs its sender's address. */
    public Optional<Duration> refusedToken(ServerHttpRequest request) {
        return byAddress(request);
    }

    public static Refusal refusal(Duration wait) {
        return Refusal.until(
                wait,
                Slug.TOO_MANY_REQUESTS,
                String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    private boolean exempt(ServerHttpRequest request) {
        return client(request)
                .filter(client -> exempt.stream().anyMatch(range -> range.contains(client)))
                .isPresent();
    }

    private static Optional<InetAddress> household(ServerHttpRequest request) {
        return client(request)
                .map(client -> client.getAddress().length == 16 ? AddressRange.masked(client, HOUSEHOLD_BITS) : client);
    }

    private static Optional<InetAddress> client(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress()).map(InetSocketAddress::getAddress);
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
