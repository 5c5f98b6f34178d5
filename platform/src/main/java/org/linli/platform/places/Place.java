package org.linli.platform.places;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the other services know it. A newer org-service may say more of it than this version reads.
 *
 * @param id the unit
 * @param parent the unit above, absent for the city
 * @param path ltree path of {@link UnitId#label() labels} from the city down to this unit, both included
 * @param no pre-order number with gaps; the subtree is every place with a number in {@code no..noEnd}
 * @param noEnd last number reserved for the subtree
 * @param type the kind of unit
 * @param code statistical division code (12 digits) where one exists, else the city's own code; absent when none was given
 * @param name official name, as shown
 * @param validFrom first day on which the unit exists, Asia/Shanghai
 * @param validTo first day on which it no longer exists; absent while it is open
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Place(
        UnitId id,
        @Nullable UnitId parent,
        String path,
        long no,
        long noEnd,
        UnitType type,
        @Nullable String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
