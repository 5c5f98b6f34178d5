package org.linli.org.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;

/**
 * A unit as someone asks for it.
 *
 * @param parent the unit it shall stand below
 * @param scheme key of the level scheme, for a unit directly below the city; others follow their parent's
 * @param validFrom first day on which it exists; today when absent
 */
public record UnitDraft(
        UnitId parent,
        @Nullable String scheme,
        UnitType type,
        @Nullable String code,
        String name,
        @Nullable Integer households,
        @Nullable LocalDate validFrom) {}
