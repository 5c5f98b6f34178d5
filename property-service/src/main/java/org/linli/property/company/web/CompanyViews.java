package org.linli.property.company.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.property.company.Company;
import org.linli.property.company.CompanyDesk;
import org.linli.property.company.CompanyId;
import org.linli.property.company.CompanyKind;
import org.linli.property.company.CompanyState;
import org.linli.property.company.CompanyTimeline;
import org.linli.property.company.ContactField;
import org.linli.property.company.KnownCompany;
import org.linli.property.company.ListedCompany;
import org.linli.property.company.PartyForm;
import org.linli.property.place.PlaceLabel;
import org.linli.property.place.PlaceView;

/** Companies as callers see them. */
final class CompanyViews {

    private static final String CODE = "Unified social credit code, GB 32100-2015";
    private static final String EXAMPLE = "91370500MA3C0LINX1";

    private CompanyViews() {}

    /** A company in a list. */
    @Schema(name = "ListedCompany")
    record Item(
            @Schema(format = "uuid", type = "string") CompanyId id,

            @Schema(description = CODE, type = "string", example = EXAMPLE)
            String code,

            String name,
            CompanyKind kind,
            CompanyState state,
            PartyForm party,

            @Schema(description = "Open compounds of the subtree that it serves today")
            long compounds) {

        static Item of(ListedCompany listed) {
            Company company = listed.company();
            return new Item(
                    company.id(),
                    company.code().value(),
                    company.name(),
                    company.kind(),
                    company.state(),
                    company.party().form(),
                    listed.compounds());
        }
    }

    /** A company. */
    @Schema(name = "Company")
    record One(
            @Schema(format = "uuid", type = "string") CompanyId id,

            @Schema(description = CODE, type = "string", example = EXAMPLE)
            String code,

            String name,
            CompanyKind kind,
            CompanyState state,

            @Schema(description = "Present form of its party organisation")
            PartyForm party,

            @Schema(description = "From when the form holds; absent when nothing was ever said of it") @Nullable
            LocalDate partySince,

            @Schema(description = "The unit that keeps its record")
            PlaceView unit,

            @Schema(description = "Whether the caller keeps the company: sees its contact and may change it")
            boolean kept,

            @Schema(description = "Masked; for who keeps it") @Nullable
            String contactName,

            @Schema(description = "Masked; for who keeps it") @Nullable
            String contactTelephone,

            Instant registeredAt,

            @Schema(description = "Rises with each change; the ETag holds it")
            long version) {

        static One of(CompanyDesk.Shown shown, PlaceLabel unit) {
            Company company = shown.company();
            return new One(
                    company.id(),
                    company.code().value(),
                    company.name(),
                    company.kind(),
                    company.state(),
                    company.party().form(),
                    company.party().since(),
                    PlaceView.of(unit),
                    shown.kept(),
                    shown.contactName(),
                    shown.contactTelephone(),
                    company.registeredAt(),
                    company.version());
        }
    }

    /** What anybody may learn of a company by its code. */
    @Schema(name = "KnownCompany")
    record Known(
            @Schema(format = "uuid", type = "string") CompanyId id,
            @Schema(description = CODE, type = "string") String code,
            String name,
            CompanyKind kind,
            CompanyState state,

            @Schema(description = "Name of the unit that keeps its record")
            String keptBy) {

        static Known of(KnownCompany known, PlaceLabel unit) {
            return new Known(known.id(), known.code().value(), known.name(), known.kind(), known.state(), unit.path());
        }
    }

    /** One thing that happened to a company or with it. */
    @Schema(name = "CompanyTimelineEntry")
    record Happened(
            LocalDate day,
            CompanyTimeline.What what,

            @Schema(
                    description =
                            "The new state, form of party organisation, or mode of service; the kind when registered")
            @Nullable
            String value,

            @Schema(description = "The unit served") @Nullable
            PlaceView place,

            @Schema(description = "Why the state was changed; for who keeps the company") @Nullable
            String reason) {}

    /** One contact field in the clear. */
    @Schema(name = "RevealedContact")
    record Revealed(ContactField field, String value) {}
}
