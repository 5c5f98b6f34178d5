package org.linli.org.account;

import java.time.Instant;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;

/**
 * A street's own system (业务系统接入). Created by an administrator for one unit and one role; its secret is made by a
 * call of its own, shown once and stored as a digest; a new secret replaces the old one at once; disabled, it gets no
 * more tokens.
 *
 * @param id stable for ever, the {@code sub} of its tokens
 * @param clientId what the system sends to get a token, unique in the city
 * @param role CLERK or READER
 * @param secretAt when the secret in force was made
 */
public record Client(
        UUID id,
        String clientId,
        String name,
        UnitId unit,
        Role role,
        State state,
        Instant secretAt,
        Instant createdAt,
        long version) {

    /** Whether the client gets tokens. */
    public enum State {
        ACTIVE,
        DISABLED
    }
}
