package org.linli.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Names all that a search finds, for what is to be done with every one of them. */
@Service
public class Gathering {

    /**
     * What was found.
     *
     * @param ids the newest first; none when there are too many
     * @param total how many there are
     */
    public record Gathered(List<OpinionId> ids, long total) {

        public Gathered {
            ids = List.copyOf(ids);
        }
    }

    private final ScopedSearch search;
    private final OpinionSearch opinionSearch;
    private final IndexCalls elasticsearch;

    Gathering(ScopedSearch search, OpinionSearch opinionSearch, IndexCalls elasticsearch) {
        this.search = search;
        this.opinionSearch = opinionSearch;
        this.elasticsearch = elasticsearch;
    }

    /**
     * Without the index a text finds other opinions than the list has shown: then nothing is named.
     *
     * @param most more than so many are only counted
     * @throws ProblemException 404 when the place is not within scope, 503 while Elasticsearch is away
     */
    public Gathered all(OpinionFilter filter, int most) {
        opinionSearch.mustBeInScope(filter.place());
        return elasticsearch
                .ask(() -> gathered(filter, most))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE, "bulk-without-index", List.of(), List.of()));
    }

    private Gathered gathered(OpinionFilter filter, int most) throws IOException {
        try (AllHits hits = new AllHits(search, filter, opinionSearch.read(filter), Order.NEWEST)) {
            List<OpinionId> ids = new ArrayList<>();
            while (hits.total() <= most && hits.hasNext()) {
                ids.addAll(hits.next());
            }
            return new Gathered(ids, hits.total());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
