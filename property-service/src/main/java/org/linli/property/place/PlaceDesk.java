package org.linli.property.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Service;

/** Finds the units that callers name, shows units by name, and knows which day it is where they lie. */
@Service
public class PlaceDesk {

    /** Property companies are of the eighties: an older day is a misread one. */
    public static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private final Places places;
    private final Clock clock;

    PlaceDesk(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** The day in China, by which services begin and end. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(CityTime.ZONE));
    }

    /** @throws ProblemException 404 when there is none within the caller's scope */
    public Place require(UnitId unit) {
        return places.find(unit)
                .filter(place -> places.inScope(unit))
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    /**
     * The open unit within the caller's scope that a body names.
     *
     * @throws ProblemException 422 naming {@code field} when there is none
     */
    public Place open(UnitId unit, String field) {
        return places.find(unit)
                .filter(this::isOpen)
                .filter(place -> places.inScope(place.id()))
                .orElseThrow(() -> ProblemException.invalid(field, "place.unknown"));
    }

    public boolean isOpen(Place place) {
        return place.validTo() == null || place.validTo().isAfter(today());
    }

    /** The area (片区) that the unit was put into, when there is one. */
    public Optional<Place> areaOf(Place place) {
        return Optional.ofNullable(place.parent()).flatMap(places::find).filter(above -> above.type() == UnitType.AREA);
    }

    /** Shows units; one for each list, since it remembers what is above. */
    public Function<UnitId, PlaceLabel> labels() {
        var above = new Lineages(places);
        Map<UnitId, PlaceLabel> labels = new HashMap<>();
        return unit -> labels.computeIfAbsent(unit, id -> label(id, above));
    }

    private PlaceLabel label(UnitId unit, Lineages above) {
        Place place = places.find(unit).orElseThrow(() -> ProblemException.notFound("unit"));
        List<Place> lineage = place.parent() == null ? List.of() : above.of(place.parent());
        return new PlaceLabel(
                unit,
                place.name(),
                lineage.stream()
                        .filter(step -> step.parent() != null)
                        .map(Place::name)
                        .toList(),
                place.validTo());
    }
}
