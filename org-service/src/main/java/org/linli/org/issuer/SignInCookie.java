package org.linli.org.issuer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie a browser is signed in with. Not readable by scripts, not sent along by other sites' forms, and over https
 * only where the suite is reached by https. A new value at every sign-in: there is nothing to fixate.
 */
@Component
public class SignInCookie {

    public static final String NAME = "LINLI_SIGNIN";

    private final boolean secure;

    SignInCookie(@Value("${linli.issuer}") URI issuer) {
        this.secure = "https".equals(issuer.getScheme());
    }

    /** Whether the suite is reached by https. */
    public boolean secure() {
        return secure;
    }

    public Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Lives as long as the browser runs; the sign-in behind it has an end of its own. */
    String keep(String value) {
        return cookie(value).build().toString();
    }

    String forget() {
        return cookie("").maxAge(Duration.ZERO).build().toString();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }
}
