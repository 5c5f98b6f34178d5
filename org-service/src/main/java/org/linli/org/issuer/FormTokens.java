package org.linli.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Lets nobody else's page post our forms (CSRF), without a session in memory. */
final class FormTokens {

    private static final String COOKIE = "LINLI_SIGNIN_FORM";

    private FormTokens() {}

    static CookieCsrfTokenRepository inCookie(boolean secure) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(COOKIE);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return tokens;
    }

    /** The page was open for too long, or cookies are off: the page says so and can be sent again. */
    static void tryAgain(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/login?expired");
    }
}
