package org.linli.org.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.start.Identifiers;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints and takes appointments back, by {@link AppointmentRule}. */
@Service
public class AppointmentAdministration {

    private final Appointments appointments;
    private final Accounts accounts;
    private final GovernedUnits governed;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final Clock clock;

    AppointmentAdministration(
            Appointments appointments,
            Accounts accounts,
            GovernedUnits governed,
            AuditLog audit,
            Outbox outbox,
            Identifiers identifiers,
            Clock clock) {
        this.appointments = appointments;
        this.accounts = accounts;
        this.governed = governed;
        this.audit = audit;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** @param from first day, today unless given */
    @Transactional
    public Appointment appoint(
            AccountId account, UnitId unit, Role role, @Nullable LocalDate from, @Nullable LocalDate to) {
        governed.openUnit(unit);
        AppointmentRule.refuses(governed, unit, role).ifPresent(AppointmentAdministration::refuse);
        var appointee = accounts.find(account)
                .orElseThrow(() -> ProblemException.invalid("/account", "account.unknown", account.toString()));
        var first = from == null ? Today.in(clock) : from;
        if (to != null && !to.isAfter(first)) {
            throw ProblemException.invalid("/to", "appointment.ends-before-it-begins");
        }
        var appointment = new Appointment(identifiers.next(), appointee.id(), unit, role, first, to, 1);
        try {
            appointments.add(appointment);
        } catch (DuplicateKeyException held) {
            throw ProblemException.conflict("already-appointed");
        }
        record("appointment.make", appointment);
        outbox.publish(AppointmentEvent.Made.of(appointment));
        return appointment;
    }

    @Transactional(readOnly = true)
    public Appointment find(UUID id) {
        return appointments.find(id).orElseThrow(() -> ProblemException.notFound("appointment"));
    }

    @Transactional(readOnly = true)
    public List<Appointment> list(AppointmentFilter filter, int limit) {
        return appointments.list(filter, limit);
    }

    /** @param to first day on which it no longer holds: today unless given, never in the past */
    @Transactional
    public Appointment end(UUID id, Version seen, @Nullable LocalDate to) {
        var appointment = appointments.findForChange(id).orElseThrow(() -> ProblemException.notFound("appointment"));
        AppointmentRule.refuses(governed, appointment.unit(), appointment.role())
                .ifPresent(AppointmentAdministration::refuse);
        seen.mustBe(appointment.version());
        var today = Today.in(clock);
        if (!appointment.openOn(today)) {
            throw ProblemException.conflict("appointment-ended");
        }
        var last = lastDay(appointment, to, today);
        if (appointment.role() == Role.ADMINISTRATOR
                && governed.isCity(appointment.unit())
                && appointments.otherCityAdministrators(appointment.account()) == 0) {
            throw ProblemException.conflict("last-city-administrator");
        }
        var ended = appointments.end(appointment, last);
        record("appointment.end", ended);
        outbox.publish(AppointmentEvent.Ended.of(ended, last));
        return ended;
    }

    private static LocalDate lastDay(Appointment appointment, @Nullable LocalDate to, LocalDate today) {
        var earliest = appointment.from().isAfter(today) ? appointment.from() : today;
        if (to == null) {
            return earliest;
        }
        if (to.isBefore(earliest)) {
            throw ProblemException.invalid("/to", "appointment.ends-in-the-past");
        }
        return to;
    }

    private static void refuse(AppointmentRule.Refusal refusal) {
        throw new ProblemException(HttpStatus.FORBIDDEN, refusal.slug(), List.of(), List.of());
    }

    private void record(String action, Appointment appointment) {
        audit.record(new AuditEntry(
                action,
                "appointment",
                appointment.id().toString(),
                appointment.unit(),
                Map.of(
                        "account", appointment.account().toString(),
                        "role", appointment.role().name())));
    }
}
