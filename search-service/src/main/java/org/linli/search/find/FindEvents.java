package org.linli.search.find;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.places.UnitId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the other services' events for what they say of things that can be found. */
@Component
class FindEvents {

    /** Only what this version reads: another service may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Told(
            UnitId unit,
            @Nullable UUID company,
            @Nullable String name,
            @Nullable String title,
            @Nullable String code,
            @Nullable String kind,
            @Nullable String role,
            @Nullable String state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** Where the event's type says the state, and its data do not. */
        Told in(String standing) {
            return new Told(unit, company, name, title, code, kind, role, standing, from, to);
        }
    }

    private final ObjectReader reader;

    FindEvents(JsonMapper json) {
        this.reader = json.readerFor(Told.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Empty for an event of another kind of thing. */
    Optional<FindChange> read(Envelope event) {
        Told told = reader.readValue(event.data());
        String aggregate = event.type().substring(0, event.type().lastIndexOf('.'));
        return Optional.ofNullable(
                switch (aggregate) {
                    case "org.party-org" -> partyOrg(event, told);
                    case "org.appointment" -> post(event, told);
                    case "volunteer.team" -> team(event, told);
                    case "property.company" -> company(event, told);
                    case "property.service" -> new FindChange.Served(required(told.company()), told.unit());
                    case "property.matter" -> matter(event, told);
                    default -> null;
                });
    }

    private static FindChange partyOrg(Envelope event, Told told) {
        return event.type().equals("org.party-org.founded")
                ? whole(FindKind.PARTY_ORG, event, told, told.name(), told.kind())
                : part(FindKind.PARTY_ORG, event, told, event.type().equals("org.party-org.dissolved"));
    }

    /** A post ends on a day that may lie ahead: nobody tells it again when it has come. */
    private static FindChange post(Envelope event, Told told) {
        return event.type().equals("org.appointment.made")
                ? whole(FindKind.POST, event, told, PostWords.of(required(told.role())), told.role())
                : part(FindKind.POST, event, told, false);
    }

    private static FindChange team(Envelope event, Told told) {
        return event.type().equals("volunteer.team.founded")
                ? whole(FindKind.TEAM, event, told, told.name(), told.kind())
                : part(FindKind.TEAM, event, told, event.type().equals("volunteer.team.dissolved"));
    }

    private static FindChange company(Envelope event, Told told) {
        return switch (event.type()) {
            case "property.company.registered" ->
                whole(FindKind.COMPANY, event, told.in("ACTIVE"), told.name(), told.kind());
            case "property.company.suspended" -> part(FindKind.COMPANY, event, told.in("SUSPENDED"), false);
            case "property.company.resumed" -> part(FindKind.COMPANY, event, told.in("ACTIVE"), false);
            // It is found all the same, since its record is read all the same.
            case "property.company.closed" -> part(FindKind.COMPANY, event, told.in("CLOSED"), false);
            default -> part(FindKind.COMPANY, event, told, false);
        };
    }

    private static FindChange matter(Envelope event, Told told) {
        return whole(FindKind.MATTER, event, told, told.title(), null);
    }

    private static FindChange whole(
            FindKind kind, Envelope event, Told told, @Nullable String name, @Nullable String detail) {
        return new FindChange.Whole(new Find(
                kind,
                UUID.fromString(event.subject()),
                told.unit(),
                required(name),
                told.code(),
                detail,
                told.state(),
                List.of(),
                told.from(),
                told.to(),
                event.version()));
    }

    private static FindChange part(FindKind kind, Envelope event, Told told, boolean gone) {
        return new FindChange.Part(
                kind,
                UUID.fromString(event.subject()),
                told.unit(),
                told.name(),
                told.kind(),
                told.state(),
                told.to(),
                gone,
                event.version());
    }

    /** What is missing here is another service's fault: the message waits among the dead letters until that is known. */
    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "The event does not say what it must");
    }
}
