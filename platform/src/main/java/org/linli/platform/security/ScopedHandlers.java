package org.linli.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.Idempotency;
import org.linli.platform.web.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Calls a handler within the {@link Scope} its {@link Allowed} gives the caller, and refuses before any argument is
 * read. The answer is written within the scope as well. A repeated POST does not reach the handler: {@link Idempotency}.
 */
final class ScopedHandlers extends RequestMappingHandlerAdapter {

    private final ObjectProvider<Idempotency> idempotency;

    ScopedHandlers(ObjectProvider<Idempotency> idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        var allowed = handler.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            // @OpenToAll or a framework's own page: HandlerGuard lets nothing else start.
            return super.handleInternal(request, response, handler);
        }
        return scopeOf(allowed).call(() -> super.handleInternal(request, response, handler));
    }

    private static Scope scopeOf(Allowed allowed) {
        var caller = CallerAuthentication.currentCaller()
                .orElseThrow(() -> new ProblemException(HttpStatus.UNAUTHORIZED, "unauthorized", List.of(), List.of()));
        var units = caller.unitsWith(EnumSet.copyOf(List.of(allowed.value())));
        if (units.isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "forbidden", List.of(), List.of());
        }
        return new Scope(caller, units);
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
        return new OncePerKey(handler, idempotency.getObject());
    }

    private static final class OncePerKey extends ServletInvocableHandlerMethod {

        private final Idempotency idempotency;

        OncePerKey(HandlerMethod handler, Idempotency idempotency) {
            super(handler);
            this.idempotency = idempotency;
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            return idempotency.invoke(this, arguments, () -> super.doInvoke(arguments));
        }
    }
}
