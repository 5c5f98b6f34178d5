package org.linli.search.receipt.web;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Spans name the pattern of a path and not the path: that of a token holds the code by which a resident reads. */
@Component
class DiscreetSpans extends DefaultServerRequestObservationConvention {

    private static final String UNKNOWN = "unknown";

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        String pattern = context.getPathPattern();
        return KeyValues.of(KeyValue.of("http.url", pattern == null ? UNKNOWN : pattern));
    }
}
