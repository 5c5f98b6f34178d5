package org.linli.search.matter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import feign.FeignException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks property-service for the matter of a group, and says what came of it. However often the same is asked there is one
 * matter: the key makes a repeated request count once, and property-service keeps an origin from having two that are not
 * closed. Half of the last calls failed: for some seconds nobody is made to wait any more.
 */
@Component
public class MatterOffice {

    private static final Logger LOG = LoggerFactory.getLogger(MatterOffice.class);

    private static final String ORIGIN_KIND = "OPINIONS";
    private static final String CLOSED = "CLOSED";
    private static final String KNOWN = "urn:linli:problem:matter-known";
    private static final int MOST_MATTERS = 50;

    /** Not signed in, no such operation in a version that comes later, too many requests. */
    private static final Set<Integer> NO_WORD = Set.of(401, 404, 405, 408, 429);

    private final MatterClient client;
    private final EntrustedMatterClient entrusted;
    private final CircuitBreaker breaker;
    private final CircuitBreaker ownBreaker;
    private final JsonMapper json;

    MatterOffice(
            MatterClient client,
            EntrustedMatterClient entrusted,
            CircuitBreakerFactory<?, ?> breakers,
            JsonMapper json) {
        this.client = client;
        this.entrusted = entrusted;
        this.breaker = breakers.create("property");
        // Of its own: what keeps this service from speaking for somebody keeps nobody from speaking for themselves.
        this.ownBreaker = breakers.create("property-entrusted");
        this.json = json;
    }

    /**
     * Not within a transaction: a row must not stay locked while another service thinks.
     *
     * @param key of this request; the same for the same words
     * @param origin the group
     * @param count how many said it
     */
    public Opening open(UUID key, MatterDraft draft, UUID origin, int count) {
        return breaker.run(() -> asked(key, draft, origin, count), MatterOffice::missed);
    }

    /** A refusal is an answer: it says nothing against the service, and reaches the breaker as such. */
    private Opening asked(UUID key, MatterDraft draft, UUID origin, int count) {
        try {
            return opened(client.open(key.toString(), opening(draft, origin, count)));
        } catch (FeignException.FeignClientException refused) {
            Problem problem = problem(refused);
            return KNOWN.equals(problem.type()) ? known(origin, problem) : new Opening.Refused(problem.detail());
        }
    }

    /**
     * The same, for somebody who asked before and without them; not within a transaction either.
     *
     * @param mandate the token that they asked with
     */
    public Opening openFor(String mandate, MatterDraft draft, UUID origin, int count) {
        return ownBreaker.run(() -> askedFor(mandate, draft, origin, count), MatterOffice::missed);
    }

    private Opening askedFor(String mandate, MatterDraft draft, UUID origin, int count) {
        try {
            return opened(entrusted.open(mandate, opening(draft, origin, count)));
        } catch (FeignException.FeignClientException refused) {
            Problem problem = problem(refused);
            // Of two who ask at once one is told that there is a matter: the next try is given it. Who we are, or
            // whether
            // there is such an operation yet, is no word about the matter.
            boolean undecided = KNOWN.equals(problem.type()) || NO_WORD.contains(refused.status());
            return undecided ? new Opening.Unsure() : new Opening.Refused(problem.detail());
        }
    }

    private static MatterClient.Opening opening(MatterDraft draft, UUID origin, int count) {
        return new MatterClient.Opening(
                draft.unit().value(),
                draft.title(),
                draft.description(),
                new MatterClient.Origin(ORIGIN_KIND, origin, count));
    }

    /** Somebody asked in other words before, or opened it elsewhere: it is the same matter. */
    private Opening known(UUID origin, Problem problem) {
        try {
            Optional<UUID> found = client.of(origin, MOST_MATTERS).items().stream()
                    .filter(matter -> !matter.state().equals(CLOSED))
                    .map(MatterClient.Listed::id)
                    .findFirst();
            return found.map(id -> opened(client.read(id))).orElseGet(() -> new Opening.Refused(problem.detail()));
        } catch (FeignException away) {
            // There is one: that it cannot be read for the moment must not pass for its absence.
            return new Opening.Unsure();
        }
    }

    private static Opening opened(MatterClient.Matter matter) {
        return new Opening.Opened(
                new MatterId(matter.id()), new UnitId(matter.unit().id()), matter.standing());
    }

    private static Opening missed(@Nullable Throwable fault) {
        LOG.warn(
                "property-service gave no matter: {}",
                fault == null ? "" : fault.getClass().getSimpleName());
        return neverArrived(fault) ? new Opening.Unreached() : new Opening.Unsure();
    }

    private static boolean neverArrived(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallNotPermittedException
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }

    /** What is read of a refusal. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Problem(@Nullable String type, @Nullable String detail) {}

    private Problem problem(FeignException refused) {
        try {
            return json.readValue(refused.contentUTF8(), Problem.class);
        } catch (JacksonException unreadable) {
            return new Problem(null, null);
        }
    }
}
