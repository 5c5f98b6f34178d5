package org.linli.portal.service;

import java.time.Duration;
import java.time.Instant;

/**
 * What the portal knows of one service.
 *
 * @param service its name as the gateway knows it
 * @param up whether it answered last
 * @param since when it came up or went down, as far as this portal saw it
 * @param lastGood when it last answered; the beginning of this portal's life when it never did
 * @param nextTry when it is tried again
 * @param tries how often it was tried since it is down
 */
public record ServiceState(String service, boolean up, Instant since, Instant lastGood, Instant nextTry, int tries) {

    static ServiceState presumedUp(String service, Instant now) {
        return new ServiceState(service, true, now, now, now, 0);
    }

    ServiceState answered(Instant now, Duration next) {
        return new ServiceState(service, true, up ? since : now, now, now.plus(next), 0);
    }

    ServiceState failed(Instant now, Duration next) {
        return new ServiceState(service, false, up ? now : since, lastGood, now.plus(next), up ? 1 : tries + 1);
    }
}
