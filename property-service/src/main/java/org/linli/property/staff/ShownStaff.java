package org.linli.property.staff;

import org.jspecify.annotations.Nullable;
import org.linli.property.place.PlaceLabel;

/**
 * A member of staff as they may be shown.
 *
 * @param name masked; absent once it was deleted
 * @param telephone masked; absent when none was given or it was deleted
 */
public record ShownStaff(
        StaffMember member,
        String companyName,
        PlaceLabel place,
        @Nullable String name,
        @Nullable String telephone) {}
