package org.linli.property.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.property.company.CompanyId;
import org.linli.property.place.PlaceView;
import org.linli.property.staff.Job;
import org.linli.property.staff.ShownStaff;
import org.linli.property.staff.StaffId;

/** A member of staff as callers see them. */
@Schema(name = "StaffMember")
record StaffView(
        @Schema(format = "uuid", type = "string") StaffId id,
        @Schema(format = "uuid", type = "string") CompanyId company,
        String companyName,
        PlaceView place,
        Job job,

        @Schema(description = "Masked; absent once it was deleted", example = "李＊＊") @Nullable
        String name,

        @Schema(description = "Masked", example = "138****5678") @Nullable
        String telephone,

        @Schema(description = "First day") LocalDate since,

        @Schema(description = "First day on which they are no longer there; absent while they are") @Nullable
        LocalDate until,

        @Schema(description = "Rises with each change; the ETag holds it")
        long version) {

    static StaffView of(ShownStaff shown) {
        var member = shown.member();
        return new StaffView(
                member.id(),
                member.company(),
                shown.companyName(),
                PlaceView.of(shown.place()),
                member.job(),
                shown.name(),
                shown.telephone(),
                member.since(),
                member.until(),
                member.version());
    }
}
