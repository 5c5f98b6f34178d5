package org.linli.platform.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the places of one list lie, each asked for once. For one thread and one list: it does not hear of changes. */
public final class Lineages {

    private final Places places;
    private final Map<UnitId, List<Place>> known = new HashMap<>();

    public Lineages(Places places) {
        this.places = places;
    }

    /** Those of a list whose places are known beforehand: asked for at once. */
    public static Lineages of(Places places, Collection<UnitId> units) {
        Lineages lineages = new Lineages(places);
        lineages.known.putAll(places.lineages(units));
        return lineages;
    }

    /** From the city down to the place itself; empty when unknown. */
    public List<Place> of(UnitId place) {
        return known.computeIfAbsent(place, places::lineage);
    }

    /** {@code 东区/河滨街道/幸福社区}: from the district down, since the city is the same in every row. */
    public String path(UnitId place) {
        return of(place).stream()
                .filter(step -> step.type() != UnitType.CITY)
                .map(Place::name)
                .collect(Collectors.joining("/"));
    }
}
