package org.linli.property.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;
import org.linli.property.staff.Job;
import org.linli.property.staff.StaffChange;
import org.linli.property.staff.StaffDraft;
import org.linli.property.staff.StaffField;
import org.linli.property.staff.StaffFilter;

/** What callers send about staff. */
final class StaffRequests {

    private StaffRequests() {}

    /** Somebody who is taken on. */
    @Schema(name = "StaffTakingOn")
    record TakeOn(
            @NotNull @Schema(format = "uuid", type = "string")
            CompanyId company,

            @NotNull
            @Schema(description = "A compound or area that the company serves", format = "uuid", type = "string")
            UnitId unit,

            @NotNull Job job,

            @NotNull @Size(max = 200) @Schema(description = "Sealed, at most 40 characters")
            String name,

            @Size(max = 40) @Schema(description = "Sealed") @Nullable
            String telephone,

            @Schema(description = "First day; today unless given, not in the future") @Nullable
            LocalDate since) {

        StaffDraft draft() {
            return new StaffDraft(company, unit, job, name, telephone, since);
        }
    }

    /** What is to be put right. */
    @Schema(name = "StaffChange")
    record Change(
            @Nullable Job job,
            @Size(max = 200) @Nullable String name,

            @Schema(description = "Empty takes it away") @Size(max = 40) @Nullable
            String telephone) {

        StaffChange change() {
            return new StaffChange(job, name, telephone);
        }
    }

    /** Somebody leaves. */
    @Schema(name = "StaffLeaving")
    record Leave(
            @Schema(description = "First day on which they are no longer there; today unless given, not in the future")
            @Nullable
            LocalDate until) {}

    /** Which value to open, and why. Both are audited. */
    @Schema(name = "StaffReveal")
    record Reveal(
            @NotNull StaffField field,

            @Schema(description = "Why it is needed", example = "联系项目经理处理停水")
            @NotNull
            @Size(min = 5, max = 200)
            @Pattern(regexp = "[^\\u0000-\\u001f]*")
            String reason) {}

    /** Which staff. */
    record Filter(
            @Schema(description = "A unit and all below it") @Nullable
            UUID within,

            @Nullable UUID company,
            @Nullable Job job,

            @Schema(description = "true: those who are there; false: those who have left") @Nullable
            Boolean present) {

        StaffFilter filter() {
            return new StaffFilter(
                    within == null ? null : new UnitId(within),
                    company == null ? null : new CompanyId(company),
                    job,
                    present);
        }
    }
}
