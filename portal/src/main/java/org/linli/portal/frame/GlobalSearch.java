package org.linli.portal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.Rooms;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Symbol;

/**
 * The one search box: everything that has a name, and the opinions that say it, below the place one looks at. 上下 moves
 * through what was found, 回车 goes there, Esc closes it; the focus stays in the box.
 */
@SpringComponent
@UIScope
class GlobalSearch extends Div {

    static final String KEY = "l-search-key";

    private final PlaceChoice places;
    private final FoundThings things;
    private final TextField field = new TextField();
    private final Popover popover = new Popover();
    private final Choices choices = new Choices();

    GlobalSearch(FindApi api, Rooms rooms, SignedIn signedIn, PlaceChoice places) {
        this.places = places;
        this.things = new FoundThings(api, rooms.of(signedIn.person()), choices, this::go);
        addClassName("l-search");
        setVisible(things.canBeAnything());
        field.setPlaceholder(getTranslation("frame.search"));
        field.setAriaLabel(getTranslation("frame.search"));
        field.setPrefixComponent(Symbol.SEARCH.icon());
        field.setSuffixComponent(slash());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                find(change.getValue().strip());
            }
        });
        // Of all keys only these are told to the server: a listener of the field's own would tell it each letter.
        field.getElement()
                .addEventListener(
                        KEY,
                        event -> press(event.getEventData().path("event.detail").asString("")))
                .addEventData("event.detail");
        popover.add(choices);
        popover.setTarget(field);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("frame.search.results"));
        popover.addOpenedChangeListener(change -> say("aria-expanded", String.valueOf(change.isOpened())));
        add(field, popover);
        addAttachListener(_ -> listen());
    }

    private static Span slash() {
        Span key = new Span("/");
        key.addClassName("l-key");
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }

    /** What only the browser can do: the slash from anywhere, a caret that stays, and saying that it is being looked for. */
    private void listen() {
        getElement().executeJs("""
                const box = this;
                const field = box.querySelector('vaadin-text-field');
                const input = field.inputElement;
                const says = {role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': $0, 'aria-expanded': 'false'};
                Object.entries(says).forEach(([name, value]) => input.setAttribute(name, value));
                input.setAttribute('autocomplete', 'off');
                field.addEventListener('keydown', event => {
                  if (['ArrowUp', 'ArrowDown'].includes(event.key)) {
                    event.preventDefault();
                  }
                  if (['ArrowUp', 'ArrowDown', 'Enter', 'Escape'].includes(event.key) && !event.isComposing) {
                    field.dispatchEvent(new CustomEvent($1, {detail: event.key}));
                  }
                });
                field.addEventListener('input', () => box.setAttribute('aria-busy', 'true'));
                const focus = event => {
                  if (!box.isConnected) {
                    document.removeEventListener('keydown', focus);
                    return;
                  }
                  const at = event.composedPath()[0];
                  const typing = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
                  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                    event.preventDefault();
                    field.focus();
                  }
                };
                document.addEventListener('keydown', focus);
                """, Choices.ID, KEY);
    }

    private void find(String text) {
        if (text.isEmpty()) {
            choices.clear();
            popover.close();
        } else {
            things.show(text, places.currentId());
            popover.open();
        }
        say("aria-activedescendant", null);
        getElement().executeJs("this.removeAttribute('aria-busy')");
    }

    private void press(String key) {
        switch (key) {
            case "ArrowDown" -> move(1);
            case "ArrowUp" -> move(-1);
            case "Enter" -> choose();
            case "Escape" -> popover.close();
            default -> {
                // The browser sends no other.
            }
        }
    }

    /** Opens again what Esc closed; otherwise marks the next one. */
    private void move(int steps) {
        if (!popover.isOpened()) {
            find(field.getValue().strip());
        }
        choices.move(steps).ifPresent(id -> say("aria-activedescendant", id));
    }

    private void choose() {
        if (popover.isOpened()) {
            choices.marked().map(Choices.Option::chosen).or(things::usual).ifPresent(Runnable::run);
        }
    }

    private void say(String attribute, @Nullable String value) {
        field.getElement().executeJs("""
                const input = this.inputElement;
                if (input && $1 === null) {
                  input.removeAttribute($0);
                } else if (input) {
                  input.setAttribute($0, $1);
                }
                """, attribute, value);
    }

    private void go(String address) {
        popover.close();
        var location = new Location(address);
        var parameters = location.getQueryParameters();
        UI.getCurrent()
                .navigate(
                        location.getPath(),
                        parameters.getSingleParameter(PlaceChoice.PARAMETER).isPresent()
                                ? parameters
                                : parameters.mergingAll(places.parameters().getParameters()));
    }
}
