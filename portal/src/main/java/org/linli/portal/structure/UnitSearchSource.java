package org.linli.portal.structure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.room.SearchSource;
import org.springframework.stereotype.Component;

/** Units in the one search box, by name, pinyin or code; over the whole scope, for one searches a unit to see it. */
@Component
class UnitSearchSource implements SearchSource {

    private final PlaceApi units;

    UnitSearchSource(PlaceApi units) {
        this.units = units;
    }

    @Override
    public List<Hit> find(String text, @Nullable String placeId, int limit) {
        return units.search(text, limit).items().stream()
                .map(unit -> new Hit(
                        unit.name(),
                        String.join(
                                " / ",
                                unit.above().stream().map(Place.Above::name).toList()),
                        UnitsView.address(unit.id())))
                .toList();
    }

    @Override
    public Optional<String> all(String text) {
        return Optional.empty();
    }
}
