package org.linli.org.issuer;

import java.time.Clock;
import java.time.Duration;
import org.linli.org.account.Credentials;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What must be done from time to time. Every instance does it; each task bears being done twice. */
@Component
class Housekeeping {

    /** Ended sign-ins and run-out tokens are kept for a day, for whoever looks into an incident. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final KeyRing keys;
    private final SignIns signIns;
    private final Credentials credentials;
    private final Clock clock;

    Housekeeping(KeyRing keys, SignIns signIns, Credentials credentials, Clock clock) {
        this.keys = keys;
        this.signIns = signIns;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void tidy() {
        keys.rotateWhenDue();
        signIns.forgetOld(clock.instant().minus(KEPT));
        credentials.forgetOldFailures();
    }
}
