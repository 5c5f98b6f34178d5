package org.linli.search.opinion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Scope scope;
    private final Map<PlaceChoice, Optional<Found>> known = new HashMap<>();

    public OpinionPlaces(Places places, Scope scope) {
        this.places = places;
        this.scope = scope;
    }

    /** The open place within scope; empty when there is none. */
    public Optional<Found> find(PlaceChoice choice) {
        return known.computeIfAbsent(choice, this::look);
    }

    private Optional<Found> look(PlaceChoice choice) {
        Optional<Place> place = switch (choice) {
            case PlaceChoice.ById(UnitId id) -> places.find(id);
            case PlaceChoice.ByCode(String code) -> places.findByCode(code);
        };
        return place.filter(found -> found.validTo() == null)
                .map(Place::id)
                .filter(places::inScope)
                .flatMap(this::withIntakeUnit);
    }

    private Optional<Found> withIntakeUnit(UnitId place) {
        return unitAbove(place).map(unit -> new Found(place, unit));
    }

    /** The nearest unit at or above the place in which the caller holds the role: in whose name they act there. */
    Optional<UnitId> unitAbove(UnitId place) {
        Set<UnitId> held = Set.copyOf(scope.units());
        return places.lineage(place).reversed().stream()
                .map(Place::id)
                .filter(held::contains)
                .findFirst();
    }
}
