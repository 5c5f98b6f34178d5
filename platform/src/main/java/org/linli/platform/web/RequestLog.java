package org.linli.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for each request to an API: the operation's pattern, never the address itself, which may hold search words
 * and names; nothing of the caller, the headers or the body. The request id joins it with everything else.
 */
final class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.atInfo()
                    .addKeyValue("http.request.method", request.getMethod())
                    .addKeyValue("http.route", pattern)
                    .addKeyValue("http.response.status_code", response.getStatus())
                    .log(
                            "{} {} {} {} ms",
                            request.getMethod(),
                            pattern,
                            response.getStatus(),
                            Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }
}
