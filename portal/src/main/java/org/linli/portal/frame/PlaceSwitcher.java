package org.linli.portal.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Symbol;

/** The button that says which place one looks at, and what opens below it: search, the way up, what lies below, recent ones. */
@SpringComponent
@UIScope
class PlaceSwitcher extends Div {

    private static final int FOUND = 12;
    private static final int BELOW = 50;

    private final PlaceChoice places;
    private final PlaceApi units;
    private final Button button = new Button();
    private final Popover popover = new Popover();
    private final TextField search = new TextField();
    private final Div choices = new Div();

    PlaceSwitcher(PlaceChoice places, PlaceApi units) {
        this.places = places;
        this.units = units;
        addClassName("l-place-switcher");
        button.addClassName("l-place");
        search.setPlaceholder(getTranslation("frame.place.search"));
        search.setAriaLabel(getTranslation("frame.place.search"));
        search.setPrefixComponent(Symbol.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.addValueChangeListener(change -> showChoices(change.getValue().strip()));
        choices.addClassName("l-place-choices");
        Div content = new Div(search, choices);
        content.addClassName("l-place-popover");
        popover.add(content);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("frame.place"));
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                search.clear();
                showChoices("");
            }
        });
        add(button, popover);
    }

    void show(@Nullable Place place) {
        List<String> path = place == null ? List.of(getTranslation("frame.place.none")) : place.shortPath();
        Div words = new Div();
        words.addClassName("l-place-words");
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                Span separator = new Span("/");
                separator.addClassName("l-place-separator");
                words.add(separator);
            }
            Span name = new Span(path.get(i));
            name.addClassName(i < path.size() - 1 ? "l-place-above" : "l-place-name");
            words.add(name);
        }
        button.getElement().removeAllChildren();
        button.getElement()
                .appendChild(
                        Symbol.PIN.icon().getElement(),
                        words.getElement(),
                        Symbol.DOWN.icon().getElement());
        button.setAriaLabel(getTranslation("frame.place.current", String.join(" / ", path)));
        button.setTooltipText(place == null ? null : String.join(" / ", place.path()));
    }

    private void showChoices(String text) {
        choices.removeAll();
        try {
            if (!text.isEmpty()) {
                group("frame.place.found", () -> units.search(text, FOUND).items(), true);
            } else {
                places.current().ifPresent(here -> {
                    group("frame.place.above", () -> above(here), false);
                    group(
                            "frame.place.below",
                            () -> units.children(here.id(), null, BELOW).items(),
                            false);
                });
                group("frame.place.recent", this::elsewhere, true);
            }
            if (choices.getComponentCount() == 0) {
                choices.add(new Hint(getTranslation("frame.place.nothing", text)));
            }
        } catch (ServiceDownException down) {
            choices.removeAll();
            choices.add(new Hint(getTranslation("frame.place.down")));
            group("frame.place.recent", this::elsewhere, true);
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            choices.add(new Hint(detail == null ? getTranslation("ui.error.text") : detail));
        }
    }

    private List<Place> above(Place here) {
        List<Place> above = new ArrayList<>();
        for (Place.Above one : here.above()) {
            above.add(new Place(one.id(), null, one.name(), one.type(), null));
        }
        return above;
    }

    private List<Place> elsewhere() {
        String here = places.currentId();
        return places.recent().stream()
                .filter(place -> !place.id().equals(here))
                .toList();
    }

    private void group(String title, Supplier<List<Place>> load, boolean withPath) {
        List<Place> found = load.get();
        if (!found.isEmpty()) {
            choices.add(new H3(getTranslation(title)));
            found.forEach(place -> choices.add(choice(place, withPath)));
        }
    }

    private NativeButton choice(Place place, boolean withPath) {
        NativeButton choice = new NativeButton();
        choice.addClassName("l-choice");
        choice.add(new Span(place.name()));
        List<String> above = place.path().subList(0, place.path().size() - 1);
        if (withPath && !above.isEmpty()) {
            choice.add(new Hint(String.join(" / ", above)));
        } else if (place.type() != null) {
            choice.add(new Hint(getTranslation("unit.type." + place.type().name())));
        }
        choice.addClickListener(_ -> {
            popover.close();
            places.go(place);
        });
        return choice;
    }
}
