package org.linli.platform.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;

/** Finds the units that the rows of one file name, each asked for once. For one thread. */
public final class NamedUnits {

    private final Places places;
    private final UnitId within;
    private final Map<String, Found> byCode = new HashMap<>();
    private final Map<String, Found> byPath = new HashMap<>();

    /** @param within the unit of the file, below which names are looked for */
    public NamedUnits(Places places, UnitId within) {
        this.places = places;
        this.within = within;
    }

    /**
     * What a row names.
     *
     * @param unit the one open unit that it can be
     * @param why message key, where there is no such unit
     */
    public record Found(@Nullable UnitId unit, @Nullable String why) {

        static Found none(String why) {
            return new Found(null, why);
        }
    }

    /** The open unit of this code within the caller's scope. */
    public Found byCode(String code) {
        return byCode.computeIfAbsent(
                code.strip(),
                each -> places.findByCode(each)
                        .filter(place -> places.inScope(place.id()))
                        .map(place -> new Found(place.id(), null))
                        .orElseGet(() -> Found.none("import.place.code-unknown")));
    }

    /** The one open unit whose path ends in these names: {@code 阳光小区} or {@code 幸福社区/阳光小区}. */
    public Found byPath(String path) {
        return byPath.computeIfAbsent(path.strip(), this::find);
    }

    private Found find(String path) {
        List<Place> found = places.findByPath(within, path, 2);
        return switch (found.size()) {
            case 1 -> new Found(found.getFirst().id(), null);
            case 0 -> Found.none("import.place.unknown");
            default -> Found.none("import.place.ambiguous");
        };
    }
}
