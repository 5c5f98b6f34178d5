package org.linli.property.service.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.property.company.CompanyId;
import org.linli.property.place.PlaceView;
import org.linli.property.service.ListedService;
import org.linli.property.service.ServiceId;
import org.linli.property.service.ServiceMode;
import org.linli.property.service.ServiceState;

/** A service of a compound as callers see it. */
@Schema(name = "Service")
record ServiceView(
        @Schema(format = "uuid", type = "string") ServiceId id,
        Company company,

        @Schema(description = "The compound, or the area of several")
        PlaceView place,

        ServiceMode mode,
        ServiceState state,
        @Schema(description = "First day") LocalDate since,

        @Schema(description = "First day on which it no longer holds; absent while it is open") @Nullable
        LocalDate until,

        @Schema(description = "Rises with each change; the ETag holds it")
        long version) {

    /** Who serves. */
    @Schema(name = "ServingCompany")
    record Company(@Schema(format = "uuid", type = "string") CompanyId id, String code, String name) {}

    static ServiceView of(ListedService listed) {
        var service = listed.service();
        return new ServiceView(
                service.id(),
                new Company(service.company(), listed.companyCode().value(), listed.companyName()),
                PlaceView.of(listed.place()),
                service.mode(),
                listed.state(),
                service.since(),
                service.until(),
                service.version());
    }
}
