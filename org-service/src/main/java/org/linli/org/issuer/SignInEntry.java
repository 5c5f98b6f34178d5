package org.linli.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a browser that wants an authorization to the sign-in page, which brings it back. The way back stands in the
 * address, not in a session: it works at any instance and in two tabs at once.
 */
class SignInEntry implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing) {
        var page = UriComponentsBuilder.fromPath(page(request)).queryParam("continue", "{continue}");
        var language = request.getParameter("ui_locales");
        if (language != null) {
            page.queryParam("lang", language.toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "zh");
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                page.encode(StandardCharsets.UTF_8)
                        .buildAndExpand(Continuation.from(request).target())
                        .toUriString());
    }

    private static String page(HttpServletRequest request) {
        if (request.getAttribute(SignInContext.CODE_DUE) != null) {
            return "/connect/code";
        }
        return request.getAttribute(SignInContext.PASSWORD_DUE) != null ? "/connect/password" : "/login";
    }
}
