package org.linli.platform.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Makes the {@link Caller} of a verified token. A role this version does not know is left out, so that a newer issuer
 * may already speak of it; anything else that cannot be read refuses the token.
 */
final class TokenReader implements Converter<Jwt, CallerAuthentication> {

    private static final String APPOINTMENTS = "appointments";

    /** Stands in the tokens of systems only: the id they sign in with. */
    private static final String CLIENT = "linli_client";

    @Override
    public CallerAuthentication convert(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidBearerTokenException("The token names no subject");
        }
        var name = Optional.ofNullable(token.getClaimAsString("name")).orElse(subject);
        var clientId = token.getClaimAsString(CLIENT);
        var caller = clientId == null
                ? new Caller(subject, name, appointments(token))
                : Caller.client(subject, name, clientId, appointments(token));
        return new CallerAuthentication(caller, token);
    }

    private static List<Appointment> appointments(Jwt token) {
        var claim = token.getClaims().get(APPOINTMENTS);
        if (claim == null) {
            return List.of();
        }
        if (!(claim instanceof List<?> entries)) {
            throw unreadable();
        }
        var appointments = new ArrayList<Appointment>();
        for (var entry : entries) {
            if (!(entry instanceof Map<?, ?> appointment
                    && appointment.get("unit") instanceof String unit
                    && appointment.get("role") instanceof String role)) {
                throw unreadable();
            }
            knownRole(role).map(known -> new Appointment(unit(unit), known)).ifPresent(appointments::add);
        }
        return appointments;
    }

    private static Optional<Role> knownRole(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    private static UnitId unit(String text) {
        try {
            return UnitId.of(text);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static InvalidBearerTokenException unreadable() {
        return new InvalidBearerTokenException("The token's appointments cannot be read");
    }
}
