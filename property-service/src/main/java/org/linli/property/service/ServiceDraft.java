package org.linli.property.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;

/**
 * A service as someone starts it.
 *
 * @param since today when absent
 */
public record ServiceDraft(
        CompanyId company,
        UnitId unit,
        ServiceMode mode,
        @Nullable LocalDate since) {}
