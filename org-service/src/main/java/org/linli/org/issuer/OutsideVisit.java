package org.linli.org.issuer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.org.account.Secrets;
import org.springframework.http.ResponseCookie;

/**
 * A browser on its way to the outside issuer and back. What it must bring back stands in a cookie of its own for each
 * journey: no session here, any instance may receive it, and two tabs do not disturb each other. An answer to a journey
 * that this browser did not begin finds no cookie.
 *
 * @param state names the journey in addresses
 * @param nonce must stand in the identity token
 * @param verifier proves to the issuer that whoever turns the code into a token is who asked for it (PKCE)
 * @param continuation where the browser goes in the end
 */
record OutsideVisit(String state, String nonce, String verifier, Continuation continuation) {

    private static final String COOKIE = "LINLI_OUTSIDE_";
    private static final String PATH = "/login";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static OutsideVisit to(Continuation continuation) {
        return new OutsideVisit(Secrets.random(), Secrets.random(), Secrets.random(), continuation);
    }

    /** The journey that the answer belongs to, if this browser began it. */
    static Optional<OutsideVisit> of(HttpServletRequest request, String state) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE + state))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(value -> read(state, value));
    }

    private static Optional<OutsideVisit> read(String state, String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String target = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
            return Optional.of(new OutsideVisit(state, parts[0], parts[1], Continuation.of(target)));
        } catch (IllegalArgumentException spoilt) {
            return Optional.empty();
        }
    }

    /** What the issuer is told of the verifier beforehand: its SHA-256. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(verifier));
    }

    String keep(boolean secure) {
        String target = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(continuation.target().getBytes(StandardCharsets.UTF_8));
        return cookie(String.join(".", nonce, verifier, target), LONGEST, secure);
    }

    String forget(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private String cookie(String value, Duration life, boolean secure) {
        return ResponseCookie.from(COOKIE + state, value)
                .path(PATH)
                .maxAge(life)
                .httpOnly(true)
                .secure(secure)
                // Lax goes along when the issuer's page sends the browser back.
                .sameSite("Lax")
                .build()
                .toString();
    }
}
