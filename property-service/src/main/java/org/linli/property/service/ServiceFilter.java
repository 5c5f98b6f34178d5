package org.linli.property.service;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;

/**
 * Which services.
 *
 * @param within the subtree; absent for all of the caller's scope
 */
public record ServiceFilter(
        @Nullable UnitId within,
        @Nullable CompanyId company,
        @Nullable ServiceMode mode,
        @Nullable ServiceState state) {}
