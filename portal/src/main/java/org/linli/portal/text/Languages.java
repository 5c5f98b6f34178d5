package org.linli.portal.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the screens, and the cookie that remembers which one a browser reads. */
public final class Languages {

    /** The default comes first. */
    public static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    public static final String COOKIE = "LINLI_LANGUAGE";

    private Languages() {}

    public static Optional<Locale> remembered(HttpServletRequest request) {
        return remembered(request.getCookies());
    }

    public static Optional<Locale> remembered(Cookie @org.jspecify.annotations.Nullable [] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag ->
                        ALL.stream().filter(language -> language.toLanguageTag().equals(tag)))
                .findFirst();
    }
}
