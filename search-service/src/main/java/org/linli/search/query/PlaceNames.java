package org.linli.search.query;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.search.text.Normaliser;
import org.springframework.stereotype.Component;

/** Places by what people call them, within the caller's scope: a place beyond it is one that nobody has heard of. */
@Component
class PlaceNames {

    /** Of a name that more places have, none is meant. */
    static final int MOST = 20;

    /** What is left out in speech: 迎新街 and 迎新 are 迎新街道. */
    private static final List<String> ENDINGS = List.of("道", "街道", "社区", "小区", "片区", "区");

    private final Places places;

    PlaceNames(Places places) {
        this.places = places;
    }

    /**
     * Open places of this name, with those above it where it is one of many (幸福社区/第一片区), by a short form of it, or by
     * its code; the first of these ways that leads anywhere. One more than {@value #MOST} when there are too many.
     */
    List<Place> called(String name) {
        String normal = Normaliser.normalise(name);
        return Stream.<Supplier<List<Place>>>of(
                        () -> withPath(name),
                        () -> withPath(normal),
                        () -> within(unit -> places.findByNames(unit, shortFor(normal), MOST + 1)),
                        () -> withCode(name))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The official names that may be meant by a short form. */
    static List<String> shortFor(String spoken) {
        return ENDINGS.stream().map(spoken::concat).toList();
    }

    private List<Place> withPath(String path) {
        return within(unit -> places.findByPath(unit, path, MOST + 1));
    }

    private List<Place> withCode(String code) {
        return places.findByCode(code)
                .filter(place -> places.inScope(place.id()))
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Place> within(Function<UnitId, List<Place>> search) {
        return Scope.required().units().stream()
                .flatMap(unit -> search.apply(unit).stream())
                .distinct()
                .limit(MOST + 1L)
                .toList();
    }
}
