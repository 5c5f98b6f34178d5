package org.linli.org.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.AccountId;
import org.linli.org.account.Appointment;
import org.linli.org.account.AppointmentAdministration;
import org.linli.org.account.AppointmentFilter;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which role where. */
@RestController
@RequestMapping("/api/org/v1/appointments")
@Tag(name = "accounts")
class AppointmentController {

    @Schema(name = "Appointment", description = "An account holds a role in a unit and its subtree (任职)")
    record AppointmentView(
            UUID id,
            UUID account,
            UUID unit,
            Role role,

            @Schema(description = "First day, Asia/Shanghai")
            LocalDate from,

            @Schema(description = "First day on which it no longer holds; absent while open-ended") @Nullable
            LocalDate to,

            @Schema(description = "Also the ETag") long version) {

        static AppointmentView of(Appointment appointment) {
            return new AppointmentView(
                    appointment.id(),
                    appointment.account().value(),
                    appointment.unit().value(),
                    appointment.role(),
                    appointment.from(),
                    appointment.to(),
                    appointment.version());
        }
    }

    @Schema(name = "NewAppointment")
    record NewAppointment(
            @NotNull UUID account,
            @NotNull UUID unit,
            @NotNull Role role,

            @Schema(description = "First day; today unless given") @Nullable
            LocalDate from,

            @Schema(description = "First day on which it no longer holds; open-ended unless given") @Nullable
            LocalDate to) {}

    @Schema(name = "AppointmentEnd")
    record AppointmentEnd(
            @Schema(description = "First day on which it no longer holds; today unless given") @Nullable
            LocalDate to) {}

    private final AppointmentAdministration appointments;

    AppointmentController(AppointmentAdministration appointments) {
        this.appointments = appointments;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "listAppointments",
            summary = "List appointments",
            description = "Appointments in units the caller governs, the newest first.")
    CursorPage<AppointmentView> list(
            @Parameter(description = "Only those in this unit or one below") @RequestParam(required = false) @Nullable
                    UUID unit,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable Role role,
            @Parameter(description = "Only those that have not ended by this day")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate openOn,
            @Parameter(description = "The cursor of the page before") @RequestParam(required = false) @Nullable
                    UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var filter = new AppointmentFilter(
                Optional.ofNullable(unit).map(UnitId::new).orElse(null),
                Optional.ofNullable(account).map(AccountId::new).orElse(null),
                role,
                openOn,
                cursor);
        return CursorPage.of(appointments.list(filter, limit + 1), limit, AppointmentView::of, Appointment::id);
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "appoint",
            summary = "Appoint an account",
            description =
                    "Gives the account a role in a unit the caller governs. OPERATOR is given by administrators of"
                            + " the city only. Problems: already-appointed (409), role-above-reach (403), role-not-for-people"
                            + " (403).")
    ResponseEntity<AppointmentView> appoint(@Valid @RequestBody NewAppointment wanted) {
        var made = appointments.appoint(
                new AccountId(wanted.account()), new UnitId(wanted.unit()), wanted.role(), wanted.from(), wanted.to());
        return Answers.created("/api/org/v1/appointments/" + made.id(), made.version(), AppointmentView.of(made));
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "getAppointment",
            summary = "Read an appointment",
            description = "The appointment and its version.")
    ResponseEntity<AppointmentView> get(@PathVariable UUID id) {
        return tagged(appointments.find(id));
    }

    @PutMapping("/{id}/end")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "endAppointment",
            summary = "End an appointment",
            description = "Sets its end, never in the past. Tokens that already name it run out within ten minutes."
                    + " Problems: last-city-administrator (409), appointment-ended (409), role-above-reach (403).")
    ResponseEntity<AppointmentView> end(
            @PathVariable UUID id, Version seen, @Valid @RequestBody AppointmentEnd wanted) {
        return tagged(appointments.end(id, seen, wanted.to()));
    }

    private static ResponseEntity<AppointmentView> tagged(Appointment appointment) {
        return Answers.shown(appointment.version(), AppointmentView.of(appointment));
    }
}
