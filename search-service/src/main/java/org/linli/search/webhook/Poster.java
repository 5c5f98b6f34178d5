package org.linli.search.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts to an address that somebody else chose. Only where the {@link AddressGuard} lets it; it follows no redirect, keeps
 * no cookie, reads nothing but the status, and after the time that is given it lets go, however slowly the other side
 * drips.
 */
@Component
class Poster implements DisposableBean {

    private static final int CONNECT_SECONDS = 5;
    private static final int MOST_CONNECTIONS = 40;
    private static final int MOST_PER_HOST = 4;
    private static final int LONGEST_RETRY_AFTER = 86_400;

    private final CloseableHttpClient client;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Poster(AddressGuard guard, WebhookSettings settings) {
        this.timeout = settings.timeout();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_PER_HOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                                .setSocketTimeout(Timeout.of(timeout))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .setConnectionRequestTimeout(Timeout.of(timeout))
                        .build())
                .setUserAgent("Linli-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** @param headers beside those of every request */
    Answer post(URI url, Map<String, String> headers, String body) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        Future<Answer> answer = threads.submit(() -> exchange(request, url));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            request.cancel();
            return Answer.none(Delivery.Fault.TIMEOUT);
        } catch (ExecutionException failed) {
            return Answer.none(fault(failed.getCause()));
        } catch (InterruptedException stopping) {
            request.cancel();
            Thread.currentThread().interrupt();
            return Answer.none(Delivery.Fault.TIMEOUT);
        }
    }

    /** Cut off before it is closed: closing alone would read a body to its end, and there may be none. */
    private Answer exchange(HttpPost request, URI url) throws IOException {
        ClassicHttpResponse response = client.executeOpen(HttpHost.create(url), request, null);
        try {
            return Answer.of(response.getCode(), retryAfter(response.getFirstHeader("Retry-After")));
        } finally {
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static Duration retryAfter(@Nullable Header header) {
        String value = header == null ? null : header.getValue();
        return value != null && value.matches("\\d{1,6}")
                ? Duration.ofSeconds(Math.min(Integer.parseInt(value), LONGEST_RETRY_AFTER))
                : Duration.ZERO;
    }

    private static Delivery.Fault fault(@Nullable Throwable failure) {
        return switch (failure) {
            case AddressGuard.ForbiddenAddressException _ -> Delivery.Fault.FORBIDDEN_ADDRESS;
            case SSLException _ -> Delivery.Fault.CERTIFICATE;
            case InterruptedIOException _ -> Delivery.Fault.TIMEOUT;
            case null, default -> Delivery.Fault.UNREACHABLE;
        };
    }

    @Override
    public void destroy() throws IOException {
        threads.shutdownNow();
        client.close();
    }
}
