package org.linli.org.account;

import java.util.Optional;
import org.linli.platform.messaging.Event;
import org.linli.platform.places.UnitId;

/** What happened to an account. Says nothing of the person: whoever needs the name asks for it. */
sealed interface AccountEvent extends Event {

    AccountId account();

    UnitId unit();

    @Override
    default String subject() {
        return account().toString();
    }

    @Override
    default Optional<UnitId> place() {
        return Optional.of(unit());
    }

    /** There is a new account. */
    record Created(AccountId account, UnitId unit, long version) implements AccountEvent {
        @Override
        public String type() {
            return "org.account.created";
        }
    }

    /** It was renamed, or its password was changed or reset. */
    record Changed(AccountId account, UnitId unit, long version) implements AccountEvent {
        @Override
        public String type() {
            return "org.account.changed";
        }
    }

    /** It can no longer sign in, and its sessions no longer refresh. */
    record Disabled(AccountId account, UnitId unit, long version) implements AccountEvent {
        @Override
        public String type() {
            return "org.account.disabled";
        }
    }

    /** It can sign in again. */
    record Enabled(AccountId account, UnitId unit, long version) implements AccountEvent {
        @Override
        public String type() {
            return "org.account.enabled";
        }
    }
}
