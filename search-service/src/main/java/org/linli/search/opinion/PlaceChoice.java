package org.linli.search.opinion;

import org.linli.platform.places.UnitId;

/** How a caller names the unit that an opinion belongs to. */
public sealed interface PlaceChoice {

    /** By its id. */
    record ById(UnitId id) implements PlaceChoice {}

    /** By its code: the 12-digit statistical division code, or the city's own. */
    record ByCode(String code) implements PlaceChoice {}
}
