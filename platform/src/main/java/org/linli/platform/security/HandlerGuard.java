package org.linli.platform.security;

import java.util.Collection;
import java.util.List;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.OpenToAll;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start with an operation of which nobody said who may call it. */
final class HandlerGuard implements SmartInitializingSingleton {

    private static final List<String> FRAMEWORKS = List.of("org.springframework.", "org.springdoc.");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    HandlerGuard(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unsaid = mappings.stream()
                .map(mapping -> mapping.getHandlerMethods().values())
                .flatMap(Collection::stream)
                .filter(HandlerGuard::isUnsaid)
                .map(HandlerMethod::getShortLogMessage)
                .distinct()
                .sorted()
                .toList();
        if (!unsaid.isEmpty()) {
            throw new UnsafeStartException(
                    "Nobody said who may call " + String.join(", ", unsaid) + ".",
                    "Put either @Allowed with at least one role or @OpenToAll with a reason on each.");
        }
    }

    static boolean isUnsaid(HandlerMethod handler) {
        var type = handler.getBeanType().getName();
        if (FRAMEWORKS.stream().anyMatch(type::startsWith)) {
            return false;
        }
        var allowed = handler.getMethodAnnotation(Allowed.class);
        var open = handler.hasMethodAnnotation(OpenToAll.class);
        return allowed == null ? !open : open || allowed.value().length == 0;
    }
}
