package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The keys of a list, wherever on its page the focus is, but not while somebody types or has a dialog open. */
final class ListKeys {

    /** What a key is for. */
    enum Key {
        NEXT("j"),
        PREVIOUS("k"),
        SELECT("x"),
        OPEN("Enter"),
        CLOSE("Escape");

        private final String key;

        Key(String key) {
            this.key = key;
        }
    }

    private ListKeys() {}

    static void listen(Component page, Consumer<Key> pressed) {
        PageKeys.listen(page, Stream.of(Key.values()).map(key -> key.key).toList(), name -> {
            for (Key key : Key.values()) {
                if (key.key.equals(name)) {
                    pressed.accept(key);
                }
            }
        });
    }

    /** The keys in words, for the foot of the list. */
    static Div legend(Component page, boolean selects, boolean opens) {
        Div legend = new Div();
        legend.addClassNames("l-row", "l-legend");
        legend.add(PageKeys.key("J"), PageKeys.key("K"), new Span(page.getTranslation("ui.list.keys.move")));
        if (selects) {
            legend.add(PageKeys.key("X"), new Span(page.getTranslation("ui.list.keys.select")));
        }
        if (opens) {
            legend.add(
                    PageKeys.key(page.getTranslation("ui.list.keys.enter")),
                    new Span(page.getTranslation("ui.list.keys.open")));
        }
        return legend;
    }
}
