package org.linli.platform.security;

import org.linli.platform.scope.Scope;
import org.springframework.core.task.TaskDecorator;

/**
 * Takes the bound scope along to the application's task executor: a streamed body, a {@code Callable} answer and an
 * {@code @Async} method work within the scope of the request that started them. On any other thread nothing is bound;
 * use {@link Scope#carry(Runnable)} there.
 */
final class ScopeCarrier implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        return Scope.current().map(scope -> scope.carry(task)).orElse(task);
    }
}
