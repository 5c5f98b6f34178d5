package org.linli.portal.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit one can look at, with all below it.
 *
 * @param id the same in every service
 * @param code its division code, where it has one
 * @param lineage from the city down to the unit above
 */
public record Place(
        String id,
        @Nullable String code,
        String name,
        @Nullable UnitType type,
        @Nullable List<Above> lineage) {

    /** A unit above. */
    public record Above(String id, String name, @Nullable UnitType type) {}

    /** How it stands in an address: the code, which people know by heart, or else the id. */
    public String inAddress() {
        return code == null ? id : code;
    }

    public List<Above> above() {
        return lineage == null ? List.of() : lineage;
    }

    /** The unit directly above with its own, as shown at the top: 云川市 / 临湖区. */
    public List<String> shortPath() {
        return above().isEmpty() ? List.of(name) : List.of(above().getLast().name(), name);
    }

    public List<String> path() {
        return java.util.stream.Stream.concat(above().stream().map(Above::name), java.util.stream.Stream.of(name))
                .toList();
    }
}
