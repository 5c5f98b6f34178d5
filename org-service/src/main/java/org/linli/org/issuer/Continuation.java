package org.linli.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser goes after signing in: back to the authorization it wanted, or to the suite's front page. Nothing else,
 * so that no link can send a person who has just typed a password somewhere strange.
 */
public record Continuation(String target) {

    private static final String FRONT_PAGE = "/";
    private static final Pattern AUTHORIZATION = Pattern.compile("/oauth2/authorize\\?[\\x21-\\x7e]{1,4000}");

    /** The request itself, to be repeated. */
    public static Continuation from(HttpServletRequest request) {
        return of(request.getRequestURI() + "?" + request.getQueryString());
    }

    /** What a page was given; the front page when it is not an authorization. */
    public static Continuation of(@Nullable String target) {
        return new Continuation(target != null && AUTHORIZATION.matcher(target).matches() ? target : FRONT_PAGE);
    }
}
