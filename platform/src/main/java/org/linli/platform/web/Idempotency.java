package org.linli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Scope;
import org.springframework.core.MethodParameter;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated POST with the answer it was given the first time. Key, change and answer stand in one transaction:
 * a caller whose connection broke learns on the second try what became of the first. A request that failed leaves
 * nothing behind and is simply tried again. Strangers have no name to keep a key under, so theirs are not looked at.
 */
public final class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,100}");
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final IdempotencyKeys keys;
    private final PlatformTransactionManager transactions;
    private final JsonMapper json;
    private final Fingerprint fingerprints;

    Idempotency(IdempotencyKeys keys, PlatformTransactionManager transactions, JsonMapper json) {
        this.keys = keys;
        this.transactions = transactions;
        this.json = json;
        this.fingerprints = new Fingerprint(json);
    }

    /** Runs the handler, or gives the answer of the first run. */
    public @Nullable Object invoke(HandlerMethod handler, @Nullable Object[] arguments, Callable<@Nullable Object> work)
            throws Exception {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return work.call();
        }
        var request = attributes.getRequest();
        var key = request.getHeader(HEADER);
        if (key == null || !isKept(request, handler)) {
            return work.call();
        }
        if (!ACCEPTED.matcher(key).matches()) {
            throw refusal(HttpStatus.BAD_REQUEST, "idempotency-key-invalid");
        }
        var caller = Scope.required().caller().subject();
        var fingerprint = fingerprints.of(request, handler.getMethodParameters(), arguments);
        var call = new Call(caller, key, fingerprint, attributes.getResponse());
        return handler.hasMethodAnnotation(KeptAfterwards.class) ? afterwards(call, work) : once(call, work);
    }

    private record Call(
            String caller,
            String key,
            String fingerprint,
            @Nullable HttpServletResponse response) {}

    private static boolean isKept(HttpServletRequest request, HandlerMethod handler) {
        return request.getMethod().equals("POST")
                && Scope.current().isPresent()
                && !handler.hasMethodAnnotation(NotReplayed.class)
                && !isStream(handler.getReturnType());
    }

    private static boolean isStream(MethodParameter answer) {
        var type = answer.nestedIfOptional().getParameterType();
        var body = ResponseEntity.class.isAssignableFrom(type) ? answer.nested().getNestedParameterType() : type;
        return StreamingResponseBody.class.isAssignableFrom(body) || ResponseBodyEmitter.class.isAssignableFrom(body);
    }

    /** Runs what must hold no connection; of two that run at once, the answer of the one that ends first is given to both. */
    private @Nullable Object afterwards(Call call, Callable<@Nullable Object> work) throws Exception {
        if (keys.isTaken(call.caller(), call.key())) {
            return once(call, work);
        }
        var answer = work.call();
        return isRefusal(answer) ? answer : once(call, () -> answer);
    }

    private @Nullable Object once(Call call, Callable<@Nullable Object> work) throws Exception {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        @Nullable Object answer;
        try {
            answer = take(call) ? runAndKeep(call, work) : replay(call);
        } catch (Exception | Error e) {
            transactions.rollback(transaction);
            throw e;
        }
        if (isRefusal(answer)) {
            transactions.rollback(transaction);
        } else {
            transactions.commit(transaction);
        }
        return answer;
    }

    private boolean take(Call call) {
        try {
            return keys.take(call.caller(), call.key(), call.fingerprint());
        } catch (CannotAcquireLockException | QueryTimeoutException e) {
            throw refusal(HttpStatus.CONFLICT, "idempotency-in-progress");
        }
    }

    private @Nullable Object runAndKeep(Call call, Callable<@Nullable Object> work) throws Exception {
        var answer = work.call();
        if (!isRefusal(answer)) {
            keys.keep(call.caller(), call.key(), stored(call, answer));
        }
        return answer;
    }

    private static boolean isRefusal(@Nullable Object answer) {
        return answer instanceof ResponseEntity<?> entity
                && entity.getStatusCode().isError();
    }

    private IdempotencyKeys.Stored stored(Call call, @Nullable Object answer) {
        if (answer instanceof ResponseEntity<?> entity) {
            var headers = new TreeMap<String, String>();
            for (var name : KEPT_HEADERS) {
                var value = entity.getHeaders().getFirst(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
            return new IdempotencyKeys.Stored(
                    call.fingerprint(),
                    entity.getStatusCode().value(),
                    json.writeValueAsString(headers),
                    text(entity.getBody()));
        }
        return new IdempotencyKeys.Stored(call.fingerprint(), null, null, text(answer));
    }

    private @Nullable String text(@Nullable Object body) {
        return body == null ? null : json.writeValueAsString(body);
    }

    private @Nullable Object replay(Call call) {
        var stored = keys.find(call.caller(), call.key());
        if (!stored.fingerprint().equals(call.fingerprint())) {
            throw refusal(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        if (call.response() != null) {
            call.response().setHeader(REPLAYED, "true");
        }
        var body = stored.body() == null ? null : json.readTree(stored.body());
        if (stored.status() == null) {
            return body;
        }
        var answer = ResponseEntity.status(stored.status());
        if (stored.headers() != null) {
            json.readValue(stored.headers(), TEXTS).forEach(answer::header);
        }
        return answer.body(body);
    }

    private static ProblemException refusal(HttpStatus status, String slug) {
        return new ProblemException(status, slug, List.of(), List.of());
    }
}
