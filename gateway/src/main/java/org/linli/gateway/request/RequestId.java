package org.linli.gateway.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The name under which one request is found again in answers, logs and traces of every service. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** Long enough to be unique, short and plain enough for any log. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The caller's id when it is sane, else a new UUIDv7. */
    static String acceptOrCreate(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : UuidCreator.getTimeOrderedEpoch().toString();
    }

    static void remember(ServerWebExchange exchange, String id) {
        exchange.getAttributes().put(ATTRIBUTE, id);
    }

    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "");
    }
}
