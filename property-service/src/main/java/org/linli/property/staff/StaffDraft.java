package org.linli.property.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;

/**
 * Somebody as a company takes them on.
 *
 * @param unit a compound or area that the company serves
 * @param since today when absent
 */
public record StaffDraft(
        CompanyId company,
        UnitId unit,
        Job job,
        String name,
        @Nullable String telephone,
        @Nullable LocalDate since) {}
