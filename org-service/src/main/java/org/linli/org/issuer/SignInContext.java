package org.linli.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.linli.org.account.Credentials;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Knows a person by the sign-in cookie, without a session in memory. Whoever still owes the code of
 * the second factor, or must first change the password, is not known here: they get no tokens, only the page for that.
 */
@Component
class SignInContext implements SecurityContextRepository {

    /** Request attribute that is set when there is a sign-in that must first change its password. */
    static final String PASSWORD_DUE = SignInContext.class.getName() + ".passwordDue";

    /** Request attribute that is set when there is a sign-in that still awaits the code of the second factor. */
    static final String CODE_DUE = SignInContext.class.getName() + ".codeDue";

    private final SignIns signIns;
    private final SignInCookie cookie;
    private final Credentials credentials;

    SignInContext(SignIns signIns, SignInCookie cookie, Credentials credentials) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.credentials = credentials;
    }

    @Override
    @SuppressWarnings("deprecation") // The interface's one abstract way to load, still.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var request = holder.getRequest();
        var found = cookie.of(request).flatMap(signIns::of);
        var person = found.flatMap(signIn -> credentials.bearer(signIn.account()));
        if (found.isEmpty() || person.isEmpty()) {
            return SecurityContextHolder.createEmptyContext();
        }
        if (found.get().awaitsCode()) {
            request.setAttribute(CODE_DUE, true);
            return SecurityContextHolder.createEmptyContext();
        }
        if (person.get().mustChangePassword()) {
            request.setAttribute(PASSWORD_DUE, true);
            return SecurityContextHolder.createEmptyContext();
        }
        // The issuer reads from it when the person signed in, the token's auth_time.
        var byPassword = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(found.get().startedAt())
                .build();
        var principal = UsernamePasswordAuthenticationToken.authenticated(
                person.get().id().toString(), null, List.of(byPassword));
        principal.setDetails(found.get().id().toString());
        return new SecurityContextImpl(principal);
    }

    /** A sign-in begins on the sign-in page and ends on the sign-out page, nowhere in passing. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.of(request).isPresent();
    }
}
