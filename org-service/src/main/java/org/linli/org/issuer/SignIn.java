package org.linli.org.issuer;

import java.time.Instant;
import java.util.UUID;
import org.linli.org.account.AccountId;
import org.linli.platform.places.UnitId;

/**
 * A person signed in at one browser (登录会话). Begins with the right password, is carried on by use, ends by signing
 * out, by being idle, at its latest end, when an administrator ends it, and with a changed password or disabled account.
 *
 * @param unit keeps the account
 * @param awaitsCode whether the second factor is still missing: then it is good for nothing but the page that asks for it
 * @param device what the browser said it is, for instance {@code Edge · Windows}
 */
record SignIn(
        UUID id,
        AccountId account,
        UnitId unit,
        boolean awaitsCode,
        String device,
        Instant startedAt,
        Instant lastSeenAt,
        Instant expiresAt) {}
