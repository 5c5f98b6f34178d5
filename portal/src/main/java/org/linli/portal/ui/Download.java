package org.linli.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import feign.Response;
import java.util.function.Supplier;

/** A link to a {@link ServiceFile}. */
public final class Download extends Anchor {

    /**
     * @param name of the file, without its ending
     * @param fetch asks the service, as the user who clicked
     */
    public Download(String words, String name, Supplier<Response> fetch) {
        addClassName("l-download");
        add(Symbol.EXPORT.icon(), new Span(words));
        setHref(new ServiceFile(name, fetch));
        getElement().setAttribute("download", true);
        setRouterIgnore(true);
    }
}
