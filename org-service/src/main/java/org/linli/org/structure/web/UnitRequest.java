package org.linli.org.structure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.org.structure.OrgUnit;
import org.linli.org.structure.UnitBatch;
import org.linli.org.structure.UnitDraft;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;

/** What callers send to change the tree. */
final class UnitRequest {

    private static final String CODE = "12-digit statistical division code; unique among open units";

    private UnitRequest() {}

    /** A new unit. */
    @Schema(name = "UnitCreation")
    record Create(
            @NotNull @Schema(description = "The unit it shall stand below", format = "uuid", type = "string")
            UnitId parent,

            @NotNull @Schema(description = "The kind of unit; the level scheme says which may stand there")
            UnitType type,

            @NotNull
            @Size(max = 200)
            @Schema(description = "1 to 60 characters, unique among open siblings", example = "阳光花园")
            String name,

            @Schema(description = CODE, pattern = "^[0-9]{12}$") @Nullable
            String code,

            @Schema(description = "Level scheme, for a unit directly below the city only", example = "dongying")
            @Nullable
            String scheme,

            @Schema(minimum = "0", maximum = "1000000") @Nullable
            Integer households,

            @Schema(description = "First day on which it exists; today unless given") @Nullable
            LocalDate validFrom) {

        UnitDraft draft() {
            return new UnitDraft(parent, scheme, type, code, name, households, validFrom);
        }
    }

    /** Many new units, parents before children. */
    @Schema(name = "UnitBatch")
    record CreateAll(
            @NotNull @Valid @Size(min = 1, max = UnitBatch.MOST)
            List<Row> units) {

        UnitBatch batch() {
            return new UnitBatch(units.stream().map(Row::row).toList());
        }
    }

    /** One of many new units. Names its parent by exactly one of parentRef, parentCode and parent. */
    @Schema(name = "UnitBatchRow")
    record Row(
            @Size(max = 100) @Schema(description = "What later rows of this batch call it") @Nullable
            String ref,

            @Size(max = 100) @Schema(description = "The ref of an earlier row to stand below") @Nullable
            String parentRef,

            @Schema(description = "Code of the unit to stand below, open already or an earlier row") @Nullable
            String parentCode,

            @Schema(description = "Id of the unit to stand below", format = "uuid", type = "string") @Nullable
            UnitId parent,

            @NotNull UnitType type,

            @NotNull @Size(max = 200) @Schema(description = "1 to 60 characters, unique among open siblings")
            String name,

            @Schema(description = CODE, pattern = "^[0-9]{12}$") @Nullable
            String code,

            @Schema(description = "Level scheme, for a unit directly below the city only") @Nullable
            String scheme,

            @Schema(minimum = "0", maximum = "1000000") @Nullable
            Integer households,

            @Schema(description = "First day on which it exists; today unless given") @Nullable
            LocalDate validFrom) {

        UnitBatch.Row row() {
            return new UnitBatch.Row(
                    ref, parentRef, parentCode, parent, scheme, type, code, name, households, validFrom);
        }
    }

    /** Another name. */
    @Schema(name = "UnitRenaming")
    record Rename(
            @NotNull @Size(max = 200) @Schema(description = "1 to 60 characters, unique among open siblings")
            String name) {}

    /** A count of households. */
    @Schema(name = "HouseholdCount")
    record Households(
            @Schema(description = "Absent: not counted", minimum = "0", maximum = "" + OrgUnit.MOST_HOUSEHOLDS)
            @Nullable
            Integer households) {}

    /** Another parent. */
    @Schema(name = "UnitMove")
    record Move(
            @NotNull @Schema(description = "The unit it shall stand below", format = "uuid", type = "string")
            UnitId parent) {}

    /** The end of a unit. */
    @Schema(name = "UnitClosing")
    record Close(
            @Schema(description = "First day on which it no longer exists, not in the future; today unless given")
            @Nullable
            LocalDate day) {}
}
