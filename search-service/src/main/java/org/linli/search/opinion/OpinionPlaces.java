package org.linli.search.opinion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;

/**
 * Finds the places of one lot of submissions and the unit in whose name each is handed in, asking for each place once.
 * A place outside the caller's scope is answered like one that does not exist.
 */
public final class OpinionPlaces {

    /** @param intakeUnit the nearest unit at or above the place in which the caller holds the role */
    public record Found(UnitId place, UnitId intakeUnit) {}

    private final Places places;
    private final Set<UnitId> held;
    private final Map<PlaceChoice, Optional<Found>> known = new HashMap<>();

    public OpinionPlaces(Places places, Scope scope) {
        this.places = places;
        this.held = Set.copyOf(scope.units());
    }

    /** For a lot whose places are known beforehand: those named by their ids are asked for at once. */
    static OpinionPlaces of(Places places, Scope scope, Collection<PlaceChoice> choices) {
        OpinionPlaces where = new OpinionPlaces(places, scope);
        Set<UnitId> ids = choices.stream()
                .<UnitId>mapMulti((choice, named) -> {
                    if (choice instanceof PlaceChoice.ById(UnitId id)) {
                        named.accept(id);
                    }
                })
                .collect(Collectors.toSet());
        Map<UnitId, List<Place>> lineages = places.lineages(ids);
        ids.forEach(id -> where.known.put(new PlaceChoice.ById(id), where.found(lineages.getOrDefault(id, List.of()))));
        return where;
    }

    /** The open place within scope; empty when there is none. */
    public Optional<Found> find(PlaceChoice choice) {
        return known.computeIfAbsent(choice, this::look);
    }

    private Optional<Found> look(PlaceChoice choice) {
        return switch (choice) {
            case PlaceChoice.ById(UnitId id) -> found(places.lineage(id));
            case PlaceChoice.ByCode(String code) ->
                places.findByCode(code).flatMap(place -> found(places.lineage(place.id())));
        };
    }

    /** The nearest unit at or above the place in which the caller holds the role: in whose name they act there. */
    public Optional<UnitId> unitAbove(UnitId place) {
        return nearestHeld(places.lineage(place));
    }

    /** A place is within scope when it, or a unit above it, is one that the caller holds. */
    private Optional<Found> found(List<Place> lineage) {
        if (lineage.isEmpty() || lineage.getLast().validTo() != null) {
            return Optional.empty();
        }
        return nearestHeld(lineage).map(unit -> new Found(lineage.getLast().id(), unit));
    }

    private Optional<UnitId> nearestHeld(List<Place> lineage) {
        return lineage.reversed().stream().map(Place::id).filter(held::contains).findFirst();
    }
}
