package org.linli.portal.service;

import java.lang.reflect.Proxy;
import org.linli.portal.signin.SignInOverException;
import org.springframework.cloud.openfeign.FallbackFactory;

/**
 * What a client does when a call fails: it says which of three things happened and invents no answer. Each client names a
 * subclass as its {@code fallbackFactory}.
 */
public abstract class ServiceFaults<T> implements FallbackFactory<T> {

    private final Class<T> client;
    private final String service;
    private final ServiceWatch watch;

    protected ServiceFaults(Class<T> client, String service, ServiceWatch watch) {
        this.client = client;
        this.service = service;
        this.watch = watch;
    }

    @Override
    public T create(Throwable cause) {
        RuntimeException fault = explain(cause);
        if (fault instanceof ServiceDownException) {
            watch.failed(service);
        }
        return client.cast(Proxy.newProxyInstance(client.getClassLoader(), new Class<?>[] {client}, (_, _, _) -> {
            throw fault;
        }));
    }

    private RuntimeException explain(Throwable cause) {
        return switch (cause) {
            case ApiProblemException refused -> refused;
            case SignInOverException over -> over;
            case ServiceDownException down -> down;
            // No connection, no answer in time, or an open breaker.
            default -> new ServiceDownException(service, cause);
        };
    }
}
