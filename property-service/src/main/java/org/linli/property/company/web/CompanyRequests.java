package org.linli.property.company.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyChange;
import org.linli.property.company.CompanyDraft;
import org.linli.property.company.CompanyFilter;
import org.linli.property.company.CompanyKind;
import org.linli.property.company.CompanyState;
import org.linli.property.company.ContactField;
import org.linli.property.company.PartyForm;

/** What callers send about companies. */
final class CompanyRequests {

    private CompanyRequests() {}

    /** A new company. */
    @Schema(name = "CompanyRegistration")
    record Register(
            @NotNull @Schema(description = "The unit that will keep its record", format = "uuid", type = "string")
            UnitId unit,

            @NotNull
            @Size(max = 40)
            @Schema(description = "Unified social credit code, GB 32100-2015; its check character is checked")
            String code,

            @NotNull @Size(max = 200) @Schema(description = "1 to 100 characters", example = "安和物业服务有限公司")
            String name,

            @NotNull CompanyKind kind,

            @Schema(description = "NONE unless given") @Nullable
            PartyForm party,

            @Schema(description = "From when it has this party organisation; needed with one, not in the future")
            @Nullable
            LocalDate partySince,

            @Schema(description = "Whom to talk to; sealed, at most 40 characters") @Size(max = 200) @Nullable
            String contactName,

            @Schema(description = "Sealed") @Size(max = 40) @Nullable
            String contactTelephone) {

        CompanyDraft draft() {
            return new CompanyDraft(
                    unit,
                    code,
                    name,
                    kind,
                    Objects.requireNonNullElse(party, PartyForm.NONE),
                    partySince,
                    contactName,
                    contactTelephone);
        }
    }

    /** What is to be different. */
    @Schema(name = "CompanyChange")
    record Change(
            @Schema(description = "Who keeps its record from now on", format = "uuid", type = "string") @Nullable
            UnitId unit,

            @Size(max = 200) @Nullable String name,
            @Nullable CompanyKind kind,

            @Schema(description = "Empty takes it away") @Size(max = 200) @Nullable
            String contactName,

            @Schema(description = "Empty takes it away") @Size(max = 40) @Nullable
            String contactTelephone) {

        CompanyChange change() {
            return new CompanyChange(unit, name, kind, contactName, contactTelephone);
        }
    }

    /** Another form of party organisation. */
    @Schema(name = "PartyOrganisationChange")
    record Organise(
            @NotNull PartyForm form,

            @NotNull
            @Schema(description = "First day of this form: not in the future, not before that of the present one")
            LocalDate since) {}

    /** Why a state is changed. */
    @Schema(name = "CompanyStateChange")
    record Because(
            @NotNull @Size(min = 1, max = 200) @Schema(example = "营业执照已注销")
            String reason) {}

    /** Which contact field to open, and why. Both are audited. */
    @Schema(name = "ContactReveal")
    record Reveal(
            @NotNull ContactField field,

            @Schema(description = "Why it is needed", example = "核对应急值守电话")
            @NotNull
            @Size(min = 5, max = 200)
            @Pattern(regexp = "[^\\u0000-\\u001f]*")
            String reason) {}

    /** Which companies; the same for the list and the export. */
    record Filter(
            @Schema(description = "A unit: companies kept in its subtree, or that serve or served in it") @Nullable
            UUID within,

            @Nullable CompanyKind kind,
            @Nullable CompanyState state,

            @Schema(description = "Present form of party organisation") @Nullable
            PartyForm party,

            @Schema(description = "A part of the name, or the beginning of the code")
            @Size(max = 100)
            @Pattern(regexp = "[^\\u0000-\\u001f]*")
            @Nullable
            String q) {

        CompanyFilter filter() {
            return new CompanyFilter(within == null ? null : new UnitId(within), kind, state, party, q);
        }
    }
}
