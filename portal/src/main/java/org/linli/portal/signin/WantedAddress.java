package org.linli.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The address somebody asked for before they signed in. They come back to that very address: the parameter which the
 * framework adds to it would look like a filter in a list.
 */
final class WantedAddress extends HttpSessionRequestCache {

    private static final String KEPT_AS = WantedAddress.class.getName();

    WantedAddress() {
        setSessionAttrName(KEPT_AS);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(KEPT_AS, new DefaultSavedRequest(request));
    }
}
