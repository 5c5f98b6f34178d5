package org.linli.org.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Event;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;

/** An account was given a role, or it ends. */
sealed interface AppointmentEvent extends Event {

    UUID appointment();

    UnitId unit();

    @Override
    default String subject() {
        return appointment().toString();
    }

    @Override
    default Optional<UnitId> place() {
        return Optional.of(unit());
    }

    /** The account holds the role from a day on. */
    record Made(
            UUID appointment,
            AccountId account,
            UnitId unit,
            Role role,
            LocalDate from,
            @Nullable LocalDate to,
            long version)
            implements AppointmentEvent {

        static Made of(Appointment made) {
            return new Made(
                    made.id(), made.account(), made.unit(), made.role(), made.from(), made.to(), made.version());
        }

        @Override
        public String type() {
            return "org.appointment.made";
        }
    }

    /** The account no longer holds the role from the day {@code to} on. */
    record Ended(UUID appointment, AccountId account, UnitId unit, Role role, LocalDate to, long version)
            implements AppointmentEvent {

        static Ended of(Appointment ended, LocalDate to) {
            return new Ended(ended.id(), ended.account(), ended.unit(), ended.role(), to, ended.version());
        }

        @Override
        public String type() {
            return "org.appointment.ended";
        }
    }
}
