package org.linli.portal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.portal.text.Languages;

/** Language and colours as a browser last had them, kept in cookies of a year; they say nothing about anybody. */
@SpringComponent
class Preferences implements VaadinServiceInitListener {

    static final String COLOURS = "LINLI_COLOURS";
    private static final int YEAR = 31_536_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session ->
                        Languages.remembered(cookies(session.getRequest())).ifPresent(session.getSession()::setLocale));
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            ui.getPage().setColorScheme(colours());
            // The page was written in the browser's language; screen readers go by what it says of itself.
            ui.getPage()
                    .executeJs(
                            "document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
        });
    }

    private static Cookie[] cookies(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? new Cookie[0] : cookies;
    }

    static ColorScheme.Value colours() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return Stream.ofNullable(request)
                .flatMap(current -> Arrays.stream(cookies(current)))
                .filter(cookie -> cookie.getName().equals(COLOURS))
                .flatMap(cookie -> known(cookie.getValue()).stream())
                .findFirst()
                .orElse(ColorScheme.Value.SYSTEM);
    }

    private static Optional<ColorScheme.Value> known(String name) {
        return Arrays.stream(ColorScheme.Value.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    /** Written by the page itself: an answer over a web socket carries no cookies. */
    static void remember(String cookie, String value) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=" + YEAR + "; samesite=lax'",
                        cookie,
                        value);
    }
}
