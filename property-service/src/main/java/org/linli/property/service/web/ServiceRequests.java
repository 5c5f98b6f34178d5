package org.linli.property.service.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;
import org.linli.property.service.ServiceDraft;
import org.linli.property.service.ServiceFilter;
import org.linli.property.service.ServiceMode;
import org.linli.property.service.ServiceState;

/** What callers send about services. */
final class ServiceRequests {

    private ServiceRequests() {}

    /** A new service. */
    @Schema(name = "ServiceStart")
    record Start(
            @NotNull
            @Schema(
                    description = "Any active company of the city; findCompanyByCode tells its id",
                    format = "uuid",
                    type = "string")
            CompanyId company,

            @NotNull
            @Schema(
                    description = "An open compound, or an area for all of its compounds",
                    format = "uuid",
                    type = "string")
            UnitId unit,

            @NotNull ServiceMode mode,

            @Schema(description = "First day; today unless given, at most a year ahead") @Nullable
            LocalDate since) {

        ServiceDraft draft() {
            return new ServiceDraft(company, unit, mode, since);
        }
    }

    /** What is to be put right. */
    @Schema(name = "ServiceCorrection")
    record Correct(@Nullable ServiceMode mode, @Nullable LocalDate since) {}

    /** The end of a service. */
    @Schema(name = "ServiceEnd")
    record End(
            @Schema(
                    description =
                            "First day on which it no longer holds; today unless given. Its first day for one that "
                                    + "was entered by mistake")
            @Nullable
            LocalDate until) {}

    /** Which services; the same for the list and the export. */
    record Filter(
            @Schema(description = "A unit and all below it") @Nullable
            UUID within,

            @Nullable UUID company,
            @Nullable ServiceMode mode,

            @Schema(description = "Where it stands today") @Nullable
            ServiceState state) {

        ServiceFilter filter() {
            return new ServiceFilter(
                    within == null ? null : new UnitId(within),
                    company == null ? null : new CompanyId(company),
                    mode,
                    state);
        }
    }
}
