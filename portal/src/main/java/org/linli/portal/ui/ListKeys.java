package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

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
        page.getElement()
                .addEventListener("l-key", event -> {
                    String name = event.getEventData().path("event.detail").asString("");
                    for (Key key : Key.values()) {
                        if (key.key.equals(name)) {
                            pressed.accept(key);
                        }
                    }
                })
                .addEventData("event.detail");
        page.addAttachListener(_ -> page.getElement().executeJs("""
                const page = this;
                const keys = ['j', 'k', 'x', 'Enter', 'Escape'];
                const typed = ['INPUT', 'TEXTAREA', 'SELECT'];
                const pressed = ['BUTTON', 'A', 'VAADIN-BUTTON', 'VAADIN-CHECKBOX'];
                const listen = event => {
                  if (!page.isConnected) {
                    document.removeEventListener('keydown', listen);
                    return;
                  }
                  const at = event.composedPath()[0];
                  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
                  const busy = typed.includes(at.tagName) && at.type !== 'checkbox' || at.isContentEditable
                    || key === 'Enter' && pressed.includes(at.tagName)
                    || document.querySelector('vaadin-dialog[opened], vaadin-popover[opened]');
                  if (keys.includes(key) && !busy && !event.ctrlKey && !event.metaKey && !event.altKey) {
                    event.preventDefault();
                    page.dispatchEvent(new CustomEvent('l-key', {detail: key}));
                  }
                };
                document.addEventListener('keydown', listen);
                """));
    }

    /** The keys in words, for the foot of the list. */
    static Div legend(Component page, boolean selects, boolean opens) {
        Div legend = new Div();
        legend.addClassNames("l-row", "l-legend");
        legend.add(key("J"), key("K"), new Span(page.getTranslation("ui.list.keys.move")));
        if (selects) {
            legend.add(key("X"), new Span(page.getTranslation("ui.list.keys.select")));
        }
        if (opens) {
            legend.add(
                    key(page.getTranslation("ui.list.keys.enter")), new Span(page.getTranslation("ui.list.keys.open")));
        }
        return legend;
    }

    private static Span key(String name) {
        Span key = new Span(name);
        key.addClassName("l-key");
        return key;
    }
}
