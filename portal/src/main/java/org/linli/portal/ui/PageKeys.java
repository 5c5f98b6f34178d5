package org.linli.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Keys of a page, wherever on it the focus is, but not while somebody types or has a dialog open. */
public final class PageKeys {

    private PageKeys() {}

    /**
     * @param keys as the browser names them, letters in lower case
     * @param pressed is told which of them
     */
    public static void listen(Component page, List<String> keys, Consumer<String> pressed) {
        page.getElement()
                .addEventListener("l-key", event -> {
                    String name = event.getEventData().path("event.detail").asString("");
                    if (keys.contains(name)) {
                        pressed.accept(name);
                    }
                })
                .addEventData("event.detail");
        page.addAttachListener(_ -> page.getElement().executeJs("""
                const page = this;
                const keys = $0.split(' ');
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
                """, String.join(" ", keys)));
    }

    /** A key as it is drawn in a legend. */
    public static Span key(String name) {
        Span key = new Span(name);
        key.addClassName("l-key");
        return key;
    }
}
