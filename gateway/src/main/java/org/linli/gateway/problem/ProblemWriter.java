package org.linli.gateway.problem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.linli.gateway.request.RequestId;
import org.springframework.context.MessageSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal the way all services write theirs, in Chinese unless the caller asks for English. */
@Component
public class ProblemWriter {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** {@code instance} is the path alone: a query may hold what somebody searched for. */
    private record Problem(URI type, String title, int status, String detail, String instance, String requestId) {}

    public Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        ServerHttpResponse response = exchange.getResponse();
        Locale language = language(exchange);
        HttpStatus status = refusal.slug().status();
        response.setStatusCode(status);
        HttpHeaders headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setCacheControl("no-store");
        refusal.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, wholeSeconds(wait)));
        return response.writeWith(Mono.fromSupplier(() -> body(exchange, refusal, language)));
    }

    private DataBuffer body(ServerWebExchange exchange, Refusal refusal, Locale language) {
        String slug = refusal.slug().text();
        Object[] arguments = refusal.arguments().toArray();
        Problem problem = new Problem(
                URI.create("urn:linli:problem:" + slug),
                messages.getMessage("problem." + slug + ".title", arguments, language),
                refusal.slug().status().value(),
                messages.getMessage("problem." + slug + ".detail", arguments, language),
                exchange.getRequest().getPath().value(),
                RequestId.of(exchange));
        byte[] bytes = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        return exchange.getResponse().bufferFactory().wrap(bytes);
    }

    private static Locale language(ServerWebExchange exchange) {
        try {
            List<Locale.LanguageRange> wanted =
                    exchange.getRequest().getHeaders().getAcceptLanguage();
            Locale found = Locale.lookup(wanted, LANGUAGES);
            return found == null ? Locale.SIMPLIFIED_CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    private static String wholeSeconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
