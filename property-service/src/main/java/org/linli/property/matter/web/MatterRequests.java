package org.linli.property.matter.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.matter.MatterDraft;
import org.linli.property.matter.MatterFilter;
import org.linli.property.matter.MatterKind;
import org.linli.property.matter.MatterOutcome;
import org.linli.property.matter.MatterState;
import org.linli.property.matter.OriginKind;

/** What callers send about matters. */
final class MatterRequests {

    private MatterRequests() {}

    /** A new matter. */
    @Schema(name = "MatterOpening")
    record Open(
            @NotNull @Schema(description = "Where it lies: an open unit", format = "uuid", type = "string")
            UnitId unit,

            @NotNull
            @Size(max = 240)
            @Schema(description = "1 to 120 characters; no names or telephones", example = "3 号楼电梯反复停运")
            String title,

            @Schema(description = "At most 2,000 characters; no names or telephones") @Size(max = 4_000) @Nullable
            String description,

            @Schema(description = "What it came from; absent for one that is entered by itself") @Valid @Nullable
            Origin origin) {

        MatterDraft draft() {
            return new MatterDraft(unit, title, description, origin == null ? null : origin.origin());
        }
    }

    /** A new matter that somebody asked another service for. */
    @Schema(name = "EntrustedMatterOpening")
    record Entrusted(
            @NotNull @Schema(description = "Where it lies: an open unit", format = "uuid", type = "string")
            UnitId unit,

            @NotNull @Size(max = 240) @Schema(description = "1 to 120 characters; no names or telephones")
            String title,

            @Schema(description = "At most 2,000 characters; no names or telephones") @Size(max = 4_000) @Nullable
            String description,

            @NotNull @Valid @Schema(description = "What it came from: there is one matter of it")
            Origin origin) {

        MatterDraft draft() {
            return new MatterDraft(unit, title, description, origin.origin());
        }
    }

    /** What a matter came from. */
    @Schema(name = "MatterOriginGiven")
    record Origin(
            @NotNull OriginKind kind,

            @NotNull @Schema(description = "Id of the group or the single opinion")
            UUID id,

            @NotNull @Min(1) @Schema(description = "How many said it")
            Integer count) {

        org.linli.property.matter.Origin origin() {
            return new org.linli.property.matter.Origin(kind, id, count);
        }
    }

    /** The answer. */
    @Schema(name = "MatterAnswerGiven")
    record Answered(
            @NotNull
            @Size(max = 4_000)
            @Schema(
                    description = "1 to 2,000 characters, read by those who raised it; no names or telephones",
                    example = "已更换曳引轮，11 月 24 日起恢复运行。")
            String text) {}

    /** The end. */
    @Schema(name = "MatterClosing")
    record Close(
            @NotNull MatterOutcome outcome,

            @Schema(
                    description =
                            "5 to 500 characters, read by those who raised it; needed for NOT_FEASIBLE and WITHDRAWN, "
                                    + "absent for SETTLED",
                    example = "该处规划为消防通道，不能增设车位")
            @Size(max = 1_000)
            @Nullable
            String reason) {}

    /** Why it is not over. */
    @Schema(name = "MatterReopening")
    record Reopen(
            @NotNull @Size(max = 1_000) @Schema(description = "5 to 500 characters", example = "电梯又停运，居民再次反映")
            String reason) {}

    /** Which matters; the same for the list, the counts and the export. */
    record Filter(
            @Schema(description = "A unit and all below it") @Nullable
            UUID within,

            @Nullable MatterState state,

            @Schema(description = "What they came from") @Nullable
            MatterKind kind,

            @Schema(description = "Id of the group or the single opinion that they came from") @Nullable
            UUID origin,

            @Schema(description = "A part of the title")
            @Size(max = 100)
            @Pattern(regexp = "[^\\u0000-\\u001f]*")
            @Nullable
            String q) {

        MatterFilter filter() {
            return new MatterFilter(within == null ? null : new UnitId(within), state, kind, origin, q);
        }
    }
}
