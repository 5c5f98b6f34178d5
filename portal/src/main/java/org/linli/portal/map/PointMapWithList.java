package org.linli.portal.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.List;

/**
 * A map and the list behind it: a button turns one into the other, so that everything on it can be opened without seeing it
 * and without a mouse. One point that is clicked opens its page; several at one place are listed below the map.
 */
public final class PointMapWithList extends Div {

    private final MapData data;
    private final PointMap map;
    private final Div here = new Div();
    private final Div behind = new Div();
    private final NativeButton turn = new NativeButton();

    public PointMapWithList(MapData data, MapSettings settings) {
        this.data = data;
        this.map = new PointMap(data, settings.tiles());
        addClassName("l-map-with-list");
        map.whenChosen(this::chosen);
        here.getElement().setAttribute("aria-live", "polite");
        behind.addClassName("l-table-scroll");
        // It may scroll, and what scrolls must be reached by keyboard.
        behind.getElement().setAttribute("tabindex", "0");
        turn.addClassNames("l-chart-turn", "l-link");
        turn.addClickListener(_ -> show(!behind.isVisible()));
        add(map, here, behind, turn);
        show(false);
    }

    private void show(boolean list) {
        if (list && behind.getComponentCount() == 0) {
            behind.add(list(data.points()));
        }
        behind.setVisible(list);
        map.setVisible(!list);
        here.setVisible(!list);
        turn.setText(getTranslation(list ? "map.show" : "map.list"));
        turn.getElement().setAttribute("aria-pressed", String.valueOf(list));
    }

    private void chosen(List<MapData.Point> points) {
        here.removeAll();
        if (points.size() == 1) {
            Location location = new Location(points.getFirst().facts());
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        } else if (!points.isEmpty()) {
            here.add(hint(getTranslation("map.here", points.size())), list(points));
        }
    }

    private static UnorderedList list(List<MapData.Point> points) {
        UnorderedList list = new UnorderedList();
        list.addClassName("l-map-list");
        points.forEach(point -> {
            Span note = new Span(point.note());
            note.addClassName("l-hint");
            list.add(new ListItem(new Anchor(point.facts(), point.title()), note));
        });
        return list;
    }

    private static Component hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("l-hint");
        return hint;
    }
}
