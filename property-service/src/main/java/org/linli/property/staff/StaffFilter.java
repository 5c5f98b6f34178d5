package org.linli.property.staff;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;

/**
 * Which staff. There is no way to find somebody by name or telephone.
 *
 * @param within the subtree; absent for all of the caller's scope
 * @param present whether those who are there or those who have left; absent for both
 */
public record StaffFilter(
        @Nullable UnitId within,
        @Nullable CompanyId company,
        @Nullable Job job,
        @Nullable Boolean present) {}
