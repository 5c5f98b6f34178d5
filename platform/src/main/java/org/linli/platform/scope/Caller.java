package org.linli.platform.scope;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * Who is calling: a person or a street's own system, with all appointments of the token.
 *
 * @param subject stable id of the account or client, the token's {@code sub}
 * @param name what to show of it
 * @param appointments every role it holds, and where
 * @param kind what it is; a person where nothing is said
 * @param clientId what a system signs in with, unique in the city; absent for everybody else
 */
public record Caller(
        String subject,
        String name,
        List<Appointment> appointments,
        Kind kind,
        @Nullable String clientId) {

    /** What a caller is. */
    public enum Kind {
        /** Somebody with an account. */
        PERSON,
        /** A street's own system or another service, by client credentials. */
        CLIENT,
        /** This service itself, where it changes something within a scope of its own. */
        SYSTEM
    }

    public Caller {
        appointments = List.copyOf(appointments);
        kind = Objects.requireNonNullElse(kind, Kind.PERSON);
    }

    /** A person. */
    public Caller(String subject, String name, List<Appointment> appointments) {
        this(subject, name, appointments, Kind.PERSON, null);
    }

    /** A system that signed in with client credentials. */
    public static Caller client(String subject, String name, String clientId, List<Appointment> appointments) {
        return new Caller(subject, name, appointments, Kind.CLIENT, clientId);
    }

    /** The service itself, under its name. */
    public static Caller system(String service) {
        return new Caller(service, service, List.of(), Kind.SYSTEM, null);
    }

    /** The units in which the caller holds at least one of these roles; empty when none. */
    public List<UnitId> unitsWith(Set<Role> roles) {
        return appointments.stream()
                .filter(appointment -> roles.contains(appointment.role()))
                .map(Appointment::unit)
                .distinct()
                .toList();
    }

    /** The unit a system is bound to: it has one appointment. Empty for everybody else. */
    public Optional<UnitId> clientUnit() {
        return kind == Kind.CLIENT ? appointments.stream().findFirst().map(Appointment::unit) : Optional.empty();
    }
}
