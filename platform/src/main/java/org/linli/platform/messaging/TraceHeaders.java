package org.linli.platform.messaging;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The running trace as W3C headers, so that what follows from an event belongs to the trace that caused it. */
record TraceHeaders(@Nullable Tracer tracer, @Nullable Propagator propagator) implements Supplier<Map<String, String>> {

    private static final Set<String> W3C = Set.of("traceparent", "tracestate");

    @Override
    public Map<String, String> get() {
        var headers = new HashMap<String, String>();
        if (tracer != null && propagator != null && tracer.currentTraceContext().context() != null) {
            propagator.inject(tracer.currentTraceContext().context(), headers, (_, name, value) -> {
                if (W3C.contains(name)) {
                    headers.put(name, value);
                }
            });
        }
        return headers;
    }
}
