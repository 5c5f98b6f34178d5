package org.linli.property.company;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * What is to be different about a company. What is absent stays; an empty contact takes it away.
 *
 * @param unit who keeps its record from now on, within the caller's scope
 */
public record CompanyChange(
        @Nullable UnitId unit,
        @Nullable String name,
        @Nullable CompanyKind kind,
        @Nullable String contactName,
        @Nullable String contactTelephone) {}
