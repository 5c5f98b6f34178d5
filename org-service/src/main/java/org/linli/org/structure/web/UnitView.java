package org.linli.org.structure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.org.structure.OrgUnit;
import org.linli.org.structure.UnitListing;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;

/** A unit as callers see it. */
@Schema(name = "Unit", description = "A unit of the tree")
record UnitView(
        @Schema(description = "Its id, the same in every service", format = "uuid", type = "string")
        UnitId id,

        @Schema(description = "The unit above; absent for the city", format = "uuid", type = "string") @Nullable
        UnitId parent,

        @Schema(description = "The kind of unit") UnitType type,

        @Schema(description = "12-digit statistical division code, where one exists", example = "370502001011")
        @Nullable
        String code,

        @Schema(description = "Official name", example = "东营社区")
        String name,

        @Schema(description = "Key of the level scheme it follows; absent for the city", example = "dongying") @Nullable
        String scheme,

        @Schema(description = "How many households live in it, where counted", minimum = "0") @Nullable
        Integer households,

        @Schema(description = "Whether it exists today or was closed")
        Status status,

        @Schema(description = "First day on which it exists")
        LocalDate validFrom,

        @Schema(description = "First day on which it no longer exists; absent while open") @Nullable
        LocalDate validTo,

        @Schema(description = "Rises with each change; the ETag holds it")
        long version,

        @Schema(description = "How many open units stand directly below; 0 for a leaf", minimum = "0")
        long openUnitsBelow,

        @Schema(
                description =
                        "Whether a unit of the kind asked for, it or one below it, has no organisation with members; "
                                + "absent when not asked")
        @Nullable
        Boolean gap,

        @Schema(description = "From the city down to its parent")
        List<AboveView> lineage) {

    /** Whether a unit may still be worked in. */
    enum Status {
        OPEN,
        CLOSED
    }

    /** A unit on the way from the city down. */
    @Schema(name = "UnitAbove")
    record AboveView(
            @Schema(format = "uuid", type = "string") UnitId id, UnitType type, String name) {}

    static UnitView of(UnitListing listing) {
        OrgUnit unit = listing.unit();
        return new UnitView(
                unit.id(),
                unit.parent(),
                unit.type(),
                unit.code(),
                unit.name(),
                unit.scheme(),
                unit.households(),
                unit.open() ? Status.OPEN : Status.CLOSED,
                unit.validFrom(),
                unit.validTo(),
                unit.version(),
                listing.openUnitsBelow(),
                listing.gap(),
                listing.lineage().stream()
                        .map(above -> new AboveView(above.id(), above.type(), above.name()))
                        .toList());
    }
}
