package org.linli.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds every body but uploads, which have {@code spring.servlet.multipart} for that: told at once, or when read. */
final class BodyBound extends OncePerRequestFilter {

    private final long bound;
    private final ProblemResponses problems;

    /** @param bound in bytes */
    BodyBound(long bound, ProblemResponses problems) {
        this.bound = bound;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > bound) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
        } else {
            chain.doFilter(new Bounded(request, bound), response);
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final long bound;

        Bounded(HttpServletRequest request, long bound) {
            super(request);
            this.bound = bound;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), bound);
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long bound;
        private long read;

        BoundedStream(ServletInputStream body, long bound) {
            this.body = body;
            this.bound = bound;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = body.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) throws BodyTooLargeException {
            read += more;
            if (read > bound) {
                throw new BodyTooLargeException(bound);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
