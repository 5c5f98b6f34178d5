package org.linli.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.registry.EntryAddedEvent;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import org.linli.gateway.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One breaker per service, each change of state in the log and as the metric {@code resilience4j_circuitbreaker_state}. */
@Configuration
class Breakers {

    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

    @Bean
    CircuitBreakerRegistry breakerRegistry(GatewaySettings settings) {
        GatewaySettings.Breakers set = settings.breakers();
        CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(set.window())
                .minimumNumberOfCalls(set.judgedFrom())
                .failureRateThreshold(set.failures())
                .waitDurationInOpenState(set.openFor())
                .permittedNumberOfCallsInHalfOpenState(set.trials())
                // By itself, so that the metric does not say "open" through a night without callers.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordException(GuardedCall::speaksAgainstTheService)
                .build());
        registry.getEventPublisher().onEntryAdded(Breakers::logChanges);
        return registry;
    }

    private static void logChanges(EntryAddedEvent<CircuitBreaker> added) {
        added.getAddedEntry()
                .getEventPublisher()
                .onStateTransition(change -> LOG.atWarn()
                        .addKeyValue("service", change.getCircuitBreakerName())
                        .addKeyValue("from", change.getStateTransition().getFromState())
                        .addKeyValue("to", change.getStateTransition().getToState())
                        .log("A service's breaker changed its state"));
    }

    @Bean
    TaggedCircuitBreakerMetrics breakerMetrics(CircuitBreakerRegistry registry) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry);
    }
}
