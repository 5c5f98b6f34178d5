package org.linli.portal.service;

import org.jspecify.annotations.Nullable;

/** A service does not answer for the moment: its own room is closed, everything else goes on. */
public final class ServiceDownException extends RuntimeException {

    private final String service;

    public ServiceDownException(String service, @Nullable Throwable cause) {
        super(service + " does not answer", cause);
        this.service = service;
    }

    /** Its name as the gateway knows it. */
    public String service() {
        return service;
    }
}
