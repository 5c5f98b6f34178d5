package org.linli.portal.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;

/**
 * Chooses a unit of the user's scope by name, pinyin, initials or code; namesakes are told apart by what stands above
 * them. Before anything is typed it offers the place one looks at and what is directly below it. While org-service is away
 * it offers the place alone. Let a new thing begin {@link #here}, or {@link #at} the unit that a thing has now.
 */
public final class UnitPicker extends ComboBox<Place> {

    private static final int FOUND = 20;
    /** Of one kind there are fewer among what is found, so more is looked through. */
    private static final int FOUND_OF_ALL_KINDS = 100;

    private static final int BELOW = 50;

    private final PlaceApi units;
    private final PlaceChoice places;
    private Set<UnitType> offered = EnumSet.allOf(UnitType.class);

    UnitPicker(String label, PlaceApi units, PlaceChoice places) {
        super(label);
        this.units = units;
        this.places = places;
        setPlaceholder(getTranslation("ui.unit.search"));
        setItemLabelGenerator(place -> String.join(" / ", place.shortPath()));
        setRenderer(LitRenderer.<Place>of("""
            <div class="l-unit-choice"><span>${item.name}</span> <span class="l-hint">${item.kind}</span>
            <div class="l-hint">${item.above}</div></div>\
            """)
                .withProperty("name", Place::name)
                .withProperty("kind", place -> {
                    UnitType type = place.type();
                    return type == null ? "" : getTranslation("unit.type." + type.name());
                })
                .withProperty(
                        "above",
                        place -> String.join(
                                " / ",
                                place.above().stream().map(Place.Above::name).toList())));
        setItems(this::find);
        setWidthFull();
    }

    /** Offers units of these kinds alone. */
    public UnitPicker only(UnitType... types) {
        offered = EnumSet.copyOf(Arrays.asList(types));
        return this;
    }

    /** Begins with the place one looks at, where it is of a kind that can be chosen. */
    public UnitPicker here() {
        places.current().filter(this::offers).ifPresent(this::setValue);
        return this;
    }

    /**
     * Begins with the unit that something has now. While that cannot be read its path stands there in grey; what is not
     * chosen anew is not changed then.
     *
     * @param path its names, as shown elsewhere
     */
    public UnitPicker at(String id, String path) {
        setPlaceholder(path);
        try {
            setValue(units.byId(id));
        } catch (ApiProblemException | ServiceDownException unread) {
            clear();
        }
        return this;
    }

    /** The id of the chosen unit; null while none is chosen. */
    public @Nullable String unit() {
        return Optional.ofNullable(getValue()).map(Place::id).orElse(null);
    }

    /** The id of the chosen unit; null when it is the one that something has already, or none is chosen. */
    public @Nullable String unitOtherThan(@Nullable String before) {
        String chosen = unit();
        return chosen == null || chosen.equals(before) ? null : chosen;
    }

    private Stream<Place> find(Query<Place, String> query) {
        int from = query.getOffset();
        int most = query.getLimit();
        return offered(query.getFilter().orElse("").strip()).skip(from).limit(most);
    }

    /** What can be chosen after this was typed. */
    Stream<Place> offered(String text) {
        return (text.isEmpty() ? near() : named(text)).stream().filter(this::offers);
    }

    private boolean offers(Place place) {
        UnitType type = place.type();
        return type == null || offered.contains(type);
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
            int most = offered.size() == UnitType.values().length ? FOUND : FOUND_OF_ALL_KINDS;
            return units.search(text, most).items();
        } catch (ApiProblemException | ServiceDownException unknown) {
            return List.of();
        }
    }
}
