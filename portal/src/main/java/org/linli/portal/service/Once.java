package org.linli.portal.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key under which a service does one thing once, however often it is sent: the same for the same body, so that a
 * second press after a lost answer changes nothing; another for another body.
 */
public final class Once {

    private @Nullable Object body;
    private String key = "";

    public String keyOf(Object sent) {
        if (!sent.equals(body)) {
            body = sent;
            key = UUID.randomUUID().toString();
        }
        return key;
    }
}
