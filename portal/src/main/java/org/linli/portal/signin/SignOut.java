package org.linli.portal.signin;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out here signs out at the issuer as well: the browser goes there with the newest identity token, since the
 * issuer no longer knows those it has replaced, and comes back to the portal's address.
 */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String IDENTITY = SignOut.class.getName() + ".identity";

    private final IssuerSettings settings;
    private final UserTokens tokens;
    private final UidlRedirectStrategy redirect = new UidlRedirectStrategy();

    SignOut(IssuerSettings settings, UserTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** The session, and the tokens with it, are gone when the time comes to redirect: what is needed is noted before. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user) {
        if (user != null && user.getPrincipal() instanceof OidcUser person) {
            request.setAttribute(
                    IDENTITY, tokens.identity(person).orElse(person.getIdToken().getTokenValue()));
        }
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user)
            throws IOException {
        UriComponentsBuilder farewell = UriComponentsBuilder.fromUri(settings.endSession())
                .queryParam("client_id", settings.clientId())
                .queryParam("post_logout_redirect_uri", settings.address() + "/");
        if (request.getAttribute(IDENTITY) instanceof String identity) {
            farewell.queryParam("id_token_hint", identity);
        }
        redirect.sendRedirect(request, response, farewell.encode().build().toUriString());
    }
}
