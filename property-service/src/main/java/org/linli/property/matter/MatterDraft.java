package org.linli.property.matter;

import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * A matter as someone opens it.
 *
 * @param unit where it lies
 * @param origin what it came from; absent for one that is entered by itself
 */
public record MatterDraft(
        UnitId unit,
        String title,
        @Nullable String description,
        @Nullable Origin origin) {}
