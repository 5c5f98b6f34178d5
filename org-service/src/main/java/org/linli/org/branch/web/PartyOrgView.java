package org.linli.org.branch.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.org.branch.Coverage;
import org.linli.org.branch.PartyOrg;
import org.linli.org.branch.PartyOrgDraft;
import org.linli.org.branch.PartyOrgId;
import org.linli.org.branch.PartyOrgKind;
import org.linli.platform.places.UnitId;

/** A party organisation as callers see it. */
@Schema(name = "PartyOrg")
record PartyOrgView(
        @Schema(format = "uuid", type = "string") PartyOrgId id,

        @Schema(description = "The unit it belongs to", format = "uuid", type = "string")
        UnitId unit,

        PartyOrgKind kind,

        @Schema(example = "阳光花园小区党支部") String name,

        @Schema(description = "The units it covers, as far as the caller may see them")
        List<CoverageView> covers,

        @Schema(description = "First day on which it exists")
        LocalDate foundedOn,

        @Schema(description = "First day on which it no longer exists; absent while it works") @Nullable
        LocalDate dissolvedOn,

        @Schema(description = "Rises with each change; the ETag holds it")
        long version) {

    static PartyOrgView of(PartyOrg org) {
        return new PartyOrgView(
                org.id(),
                org.unit(),
                org.kind(),
                org.name(),
                org.covers().stream()
                        .map(each -> new CoverageView(each.unit(), each.means()))
                        .toList(),
                org.foundedOn(),
                org.dissolvedOn(),
                org.version());
    }

    /** A covered unit. */
    @Schema(name = "CoveredUnit")
    record CoverageView(
            @NotNull @Schema(format = "uuid", type = "string")
            UnitId unit,

            @NotNull
            @Schema(description = "MEMBERS: it has members of its own; INSTRUCTOR: none, an instructor works there")
            Coverage.Means means) {

        Coverage coverage() {
            return new Coverage(unit, means);
        }
    }

    /** A new party organisation. */
    @Schema(name = "PartyOrgFounding")
    record Found(
            @NotNull @Schema(description = "The unit it belongs to", format = "uuid", type = "string")
            UnitId unit,

            @NotNull PartyOrgKind kind,

            @NotNull @Size(max = 200) @Schema(description = "1 to 60 characters, unique in its unit")
            String name,

            @NotNull
            @Valid
            @Size(max = PartyOrg.MOST_COVERED)
            @Schema(description = "Open units of the subtree it belongs to")
            List<CoverageView> covers,

            @Schema(description = "Today unless given") @Nullable
            LocalDate foundedOn) {

        PartyOrgDraft draft() {
            return new PartyOrgDraft(
                    unit,
                    kind,
                    name,
                    covers.stream().map(CoverageView::coverage).toList(),
                    foundedOn);
        }
    }

    /** Many new party organisations. */
    @Schema(name = "PartyOrgBatch")
    record FoundAll(
            @NotNull @Valid @Size(min = 1, max = 1000) List<Found> partyOrgs) {}

    /** Another name. */
    @Schema(name = "PartyOrgRenaming")
    record Rename(@NotNull @Size(max = 200) String name) {}

    /** Other covered units. */
    @Schema(name = "PartyOrgCoverage")
    record Cover(
            @NotNull @Valid @Size(max = PartyOrg.MOST_COVERED)
            List<CoverageView> covers) {}

    /** The end of a party organisation. */
    @Schema(name = "PartyOrgDissolution")
    record Dissolve(
            @Schema(description = "First day on which it no longer exists, not in the future; today unless given")
            @Nullable
            LocalDate day) {}
}
