package org.linli.org.account;

import java.time.Instant;
import org.linli.platform.places.UnitId;

/**
 * A person's account (账号). Created by an administrator with a first password that must be changed at the first
 * sign-in; active until disabled; disabled accounts keep their history and can be enabled again. Never deleted: the
 * audit names it.
 *
 * @param id stable for ever, the {@code sub} of its tokens
 * @param unit the unit that keeps the account (所属单位); its administrators, and those above, look after it
 * @param loginName what is typed at sign-in, unique in the city whatever its case
 * @param displayName how the person is shown
 * @param mustChangePassword whether the next sign-in asks for a new password before anything else
 * @param version rises by every change
 */
public record Account(
        AccountId id,
        UnitId unit,
        String loginName,
        String displayName,
        State state,
        boolean mustChangePassword,
        Instant createdAt,
        long version) {

    /** Whether the account may sign in. */
    public enum State {
        ACTIVE,
        DISABLED
    }

    boolean active() {
        return state == State.ACTIVE;
    }
}
