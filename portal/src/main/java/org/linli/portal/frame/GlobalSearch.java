package org.linli.portal.frame;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
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
import java.util.List;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.room.Room;
import org.linli.portal.room.Rooms;
import org.linli.portal.room.SearchSource;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Symbol;

/**
 * The one search box. It asks every room that has something to find, below the place one looks at, and shows what fits
 * best of each; a room whose service is down says so and costs the others nothing.
 */
@SpringComponent
@UIScope
class GlobalSearch extends Div {

    private static final int EACH = 5;

    private final List<Room> rooms;
    private final PlaceChoice places;
    private final TextField field = new TextField();
    private final Popover popover = new Popover();
    private final Div results = new Div();

    GlobalSearch(Rooms rooms, SignedIn signedIn, PlaceChoice places) {
        this.rooms = rooms.of(signedIn.person()).stream()
                .filter(room -> room.search().isPresent())
                .toList();
        this.places = places;
        addClassName("l-search");
        setVisible(!this.rooms.isEmpty());
        field.setPlaceholder(getTranslation("frame.search"));
        field.setAriaLabel(getTranslation("frame.search"));
        field.setPrefixComponent(Symbol.SEARCH.icon());
        Span key = new Span("/");
        key.addClassName("l-key");
        key.getElement().setAttribute("aria-hidden", "true");
        field.setSuffixComponent(key);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                find(change.getValue().strip());
            }
        });
        field.addKeyPressListener(Key.ENTER, _ -> showAll());
        results.addClassName("l-search-results");
        popover.add(results);
        popover.setTarget(field);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("frame.search.results"));
        add(field, popover);
        getElement().executeJs("""
                const box = this;
                const focus = event => {
                  const at = event.composedPath()[0];
                  const typing = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
                  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                    event.preventDefault();
                    box.querySelector('vaadin-text-field').focus();
                  }
                };
                document.addEventListener('keydown', focus);
                """);
    }

    private void find(String text) {
        results.removeAll();
        if (text.isEmpty()) {
            popover.close();
            return;
        }
        rooms.forEach(room -> room.search().ifPresent(source -> showOf(room, source, text)));
        if (results.getComponentCount() == 0) {
            results.add(hint(getTranslation("frame.search.nothing", text)));
        }
        popover.open();
    }

    private void showOf(Room room, SearchSource source, String text) {
        H3 title = new H3(getTranslation("room." + room.name()));
        try {
            List<SearchSource.Hit> hits = source.find(text, places.currentId(), EACH);
            if (!hits.isEmpty()) {
                results.add(title);
                hits.forEach(hit -> results.add(line(hit)));
                source.all(text).ifPresent(address -> results.add(all(address)));
            }
        } catch (ServiceDownException down) {
            results.add(title, hint(getTranslation("frame.search.down")));
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            results.add(title, hint(detail == null ? getTranslation("ui.error.text") : detail));
        }
    }

    private NativeButton line(SearchSource.Hit hit) {
        NativeButton line = new NativeButton();
        line.addClassName("l-choice");
        line.add(new Span(hit.title()));
        if (hit.hint() != null) {
            line.add(hint(hit.hint()));
        }
        line.addClickListener(_ -> go(hit.address()));
        return line;
    }

    private NativeButton all(String address) {
        NativeButton all = new NativeButton(getTranslation("frame.search.all"));
        all.addClassNames("l-choice", "l-link");
        all.addClickListener(_ -> go(address));
        return all;
    }

    /** 回车 goes to the first page that lists all of what is found; a room that finds nothing is passed over. */
    private void showAll() {
        String text = field.getValue().strip();
        if (!text.isEmpty()) {
            rooms.stream()
                    .flatMap(room -> room.search().stream())
                    .filter(source -> source.all(text).isPresent() && finds(source, text))
                    .flatMap(source -> source.all(text).stream())
                    .findFirst()
                    .ifPresent(this::go);
        }
    }

    private boolean finds(SearchSource source, String text) {
        try {
            return !source.find(text, places.currentId(), 1).isEmpty();
        } catch (ServiceDownException | ApiProblemException nothing) {
            return false;
        }
    }

    private void go(String address) {
        popover.close();
        var location = new com.vaadin.flow.router.Location(address);
        var parameters = location.getQueryParameters();
        UI.getCurrent()
                .navigate(
                        location.getPath(),
                        parameters.getSingleParameter(PlaceChoice.PARAMETER).isPresent()
                                ? parameters
                                : parameters.mergingAll(places.parameters().getParameters()));
    }

    private static Span hint(String words) {
        Span hint = new Span(words);
        hint.addClassName("l-hint");
        return hint;
    }
}
