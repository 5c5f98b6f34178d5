package org.linli.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.platform.messaging.Faults;

/**
 * What went wrong with Elasticsearch, in words for a log: its status and the kind of error, else the kind of failure.
 * Never its own text, which may quote a query or an opinion.
 */
public final class ElasticsearchFault {

    private static final int MOST_CAUSES = 8;

    private ElasticsearchFault() {}

    public static String describe(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .flatMap(cause -> answered(cause).stream())
                .findFirst()
                .orElseGet(() -> Faults.describe(failure));
    }

    private static Optional<String> answered(Throwable cause) {
        return switch (cause) {
            case ElasticsearchException refused ->
                Optional.of("it answers %d %s"
                        .formatted(refused.status(), refused.error().type()));
            case ResponseException refused ->
                Optional.of("it answers %d".formatted(refused.getResponse().getStatusCode()));
            case NotTakenException refused ->
                Optional.of("it answers %d %s".formatted(refused.status(), refused.type()));
            default -> Optional.empty();
        };
    }
}
