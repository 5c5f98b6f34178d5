package org.linli.property.company;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * A company as someone registers it.
 *
 * @param unit who will keep its record
 * @param code as typed
 * @param partySince needed with a party organisation
 * @param contactName whom to talk to; personal data, may be absent
 */
public record CompanyDraft(
        UnitId unit,
        String code,
        String name,
        CompanyKind kind,
        PartyForm party,
        @Nullable LocalDate partySince,
        @Nullable String contactName,
        @Nullable String contactTelephone) {}
