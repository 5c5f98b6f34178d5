package org.linli.portal.opinion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;

/**
 * Chooses a unit by name, pinyin or code; before anything is typed it offers the place one looks at and what is directly
 * below it. While org-service is away it offers the place alone.
 */
final class PlaceField extends ComboBox<Place> {

    private static final int FOUND = 20;
    private static final int BELOW = 50;

    private final PlaceApi units;
    private final PlaceChoice places;

    PlaceField(String label, PlaceApi units, PlaceChoice places) {
        super(label);
        this.units = units;
        this.places = places;
        setItemLabelGenerator(Place::name);
        setRenderer(LitRenderer.<Place>of(
                        "<div>${item.name}</div><div style=\"font-size: 12px; opacity: .75\">${item.above}</div>")
                .withProperty("name", Place::name)
                .withProperty(
                        "above",
                        place -> place.above().stream()
                                .map(Place.Above::name)
                                .reduce((one, next) -> one + " / " + next)
                                .orElse("")));
        setItems(this::find);
        places.current().ifPresent(this::setValue);
    }

    /** The id of the chosen unit. */
    @Nullable
    String unit() {
        return Optional.ofNullable(getValue()).map(Place::id).orElse(null);
    }

    private Stream<Place> find(Query<Place, String> query) {
        String text = query.getFilter().orElse("").strip();
        List<Place> found = text.isEmpty() ? near() : named(text);
        return found.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private List<Place> near() {
        Optional<Place> here = places.current();
        return Stream.concat(here.stream(), here.stream().flatMap(this::below)).toList();
    }

    private Stream<Place> below(Place here) {
        try {
            return units.children(here.id(), null, BELOW).items().stream();
        } catch (ApiProblemException | ServiceDownException unknown) {
            return Stream.empty();
        }
    }

    private List<Place> named(String text) {
        try {
            return units.search(text, FOUND).items();
        } catch (ApiProblemException | ServiceDownException unknown) {
            return List.of();
        }
    }
}
