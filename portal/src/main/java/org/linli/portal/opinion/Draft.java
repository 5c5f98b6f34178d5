package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;

/**
 * Keeps what is typed into the fields of a form in the browser's tab until it has been sent: it is there again after a
 * reload, and when the network was gone. Contacts are left out: they are not to lie in a browser.
 */
final class Draft {

    private static final String MARK = "data-draft";

    private final Component form;
    private final String key;

    /** @param key names the form, and whose it is */
    Draft(Component form, String key) {
        this.form = form;
        this.key = key;
    }

    /** Puts back what was kept, and keeps from now on; to be said again whenever the fields were put on the page anew. */
    void watch() {
        form.getElement().executeJs("""
                const key = $0;
                const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}');
                this.querySelectorAll('[data-draft]').forEach(field => {
                  const name = field.getAttribute('data-draft');
                  if (kept[name] && !field.value) {
                    field.value = kept[name];
                    field.dispatchEvent(new CustomEvent('change', {bubbles: true}));
                  }
                  field.addEventListener('input', event => {
                    const now = JSON.parse(sessionStorage.getItem(key) ?? '{}');
                    now[name] = event.target.value;
                    sessionStorage.setItem(key, JSON.stringify(now));
                  });
                });
                """, key);
    }

    Draft keep(String name, Component field) {
        field.getElement().setAttribute(MARK, name);
        return this;
    }

    /** It was sent. */
    void forget() {
        form.getElement().executeJs("sessionStorage.removeItem($0)", key);
    }
}
