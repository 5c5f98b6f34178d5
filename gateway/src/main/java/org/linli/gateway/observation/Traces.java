package org.linli.gateway.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.request.RequestId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.headers.observation.DefaultGatewayObservationConvention;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayObservationConvention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;
import org.springframework.security.config.observation.SecurityObservationSettings;

/**
 * Which requests are traced, and what their spans say: the request id is added, and query strings are left out, since a
 * query may hold a name, and so are paths that hold a secret.
 */
@Configuration
class Traces {

    /**
     * The door keeps the id of a caller's trace, so that both sides find it again, and not its word on whether to record
     * it: or any stranger could have every one of their requests recorded. The id itself decides, by the same rule as
     * in the portal, so that what the portal begins is recorded on both sides or on neither.
     *
     * @param share of the requests, 0 to 1
     */
    @Bean
    Sampler sampler(@Value("${management.tracing.sampling.probability}") double share) {
        return Sampler.traceIdRatioBased(share);
    }

    @Bean
    ShownPaths shownPaths(GatewaySettings settings) {
        return new ShownPaths(settings.services().values().stream()
                .flatMap(service -> service.discreet().stream())
                .toList());
    }

    /** The span of the request as the client made it. */
    @Bean
    ServerRequestObservationConvention requestSpans(ShownPaths paths) {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
                KeyValues values = super.getHighCardinalityKeyValues(context);
                if (context.getCarrier() != null) {
                    values = values.and(KeyValue.of(
                            "http.url", paths.of(context.getCarrier().getPath().pathWithinApplication())));
                }
                String id = context.getResponse() == null
                        ? null
                        : context.getResponse().getHeaders().getFirst(RequestId.HEADER);
                return id == null ? values : values.and(KeyValue.of("linli.request_id", id));
            }
        };
    }

    /** The framework would make a span of each of its own filters, a dozen for every request, whether traced or not. */
    @Bean
    SecurityObservationSettings noSpansOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The span of the call to a service; the framework's own convention would write the whole address with its query. */
    @Bean
    GatewayObservationConvention serviceSpans(ShownPaths paths) {
        return new DefaultGatewayObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(GatewayContext context) {
                return KeyValues.of(
                        "http.uri", paths.of(context.getRequest().getPath().pathWithinApplication()));
            }
        };
    }
}
