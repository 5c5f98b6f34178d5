package org.linli.portal.service;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows which services answer. It asks each of them now and then, one that is down more often, and tells whoever listens
 * as soon as that changes: so a closed room opens by itself.
 */
@Component
public class ServiceWatch {

    private static final Duration WHILE_UP = Duration.ofSeconds(30);
    private static final Duration WHILE_DOWN = Duration.ofSeconds(5);

    private final Map<String, ServiceState> states = new ConcurrentHashMap<>();
    private final List<Consumer<ServiceState>> listeners = new CopyOnWriteArrayList<>();
    private final ServiceProbe probe;
    private final CircuitBreakerRegistry breakers;
    private final Clock clock;

    ServiceWatch(PortalSettings settings, ServiceProbe probe, CircuitBreakerRegistry breakers, Clock clock) {
        this.probe = probe;
        this.breakers = breakers;
        this.clock = clock;
        settings.services().forEach(service -> states.put(service, ServiceState.presumedUp(service, clock.instant())));
    }

    public ServiceState of(String service) {
        return states.computeIfAbsent(service, name -> ServiceState.presumedUp(name, clock.instant()));
    }

    /** All services, the known ones first by name. */
    public List<ServiceState> all() {
        return states.values().stream()
                .sorted((one, other) -> one.service().compareTo(other.service()))
                .toList();
    }

    /** Whoever listens is told of every service that goes down or comes back; ends with the returned command. */
    public Runnable listen(Consumer<ServiceState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A call of somebody's did not get through. */
    void failed(String service) {
        change(service, state -> state.failed(clock.instant(), WHILE_DOWN));
    }

    /** Asks one service now, whatever its turn. */
    public void tryNow(String service) {
        boolean answers = probe.answers(service);
        Instant now = clock.instant();
        if (answers && !of(service).up()) {
            // Its breaker may still be open, and would close the room again at the first call.
            breakers.circuitBreaker(service).reset();
        }
        change(service, state -> answers ? state.answered(now, WHILE_UP) : state.failed(now, WHILE_DOWN));
    }

    @Scheduled(fixedDelay = 1000)
    void tryThoseDue() {
        Instant now = clock.instant();
        states.values().stream()
                .filter(state -> !state.nextTry().isAfter(now))
                .forEach(state -> tryNow(state.service()));
    }

    private void change(String service, java.util.function.UnaryOperator<ServiceState> change) {
        ServiceState before = of(service);
        ServiceState after = change.apply(before);
        states.put(service, after);
        if (before.up() != after.up()) {
            listeners.forEach(listener -> listener.accept(after));
        }
    }
}
