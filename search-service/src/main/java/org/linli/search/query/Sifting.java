package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.places.Places;
import org.linli.search.index.OpinionIndices;
import org.linli.search.opinion.OpinionId;
import org.springframework.stereotype.Service;

/** Says which of some opinions a search finds, as the list would, within the bound scope. */
@Service
public class Sifting {

    private final ScopedSearch search;
    private final OpinionSearch opinions;
    private final OpinionIndices indices;
    private final IndexCalls elasticsearch;
    private final Places places;

    Sifting(
            ScopedSearch search,
            OpinionSearch opinions,
            OpinionIndices indices,
            IndexCalls elasticsearch,
            Places places) {
        this.search = search;
        this.opinions = opinions;
        this.indices = indices;
        this.elasticsearch = elasticsearch;
        this.places = places;
    }

    /** Lets everything be found that the index has taken. @return false while it is away */
    public boolean uptodate() {
        return elasticsearch
                .ask(() -> {
                    indices.show();
                    return true;
                })
                .orElse(false);
    }

    /**
     * @param among at most a thousand
     * @return none where the filter's place is outside the scope; empty while the index is away
     */
    public Optional<Set<OpinionId>> of(OpinionFilter filter, Collection<OpinionId> among) {
        return filter.place() != null && !places.inScope(filter.place())
                ? Optional.of(Set.of())
                : elasticsearch.ask(() -> found(filter.among(among)));
    }

    private Set<OpinionId> found(OpinionFilter filter) throws IOException {
        List<Query> must = new ArrayList<>(OpinionQueries.fixed(filter));
        must.addAll(OpinionQueries.selections(filter).values());
        Dialect dialect = search.dialect();
        Query ranking = OpinionQueries.ranking(opinions.read(filter), dialect);
        SearchResponse<Void> answer = search.ask(new ScopedSearch.Question(
                Query.of(query -> query.bool(bool -> bool.must(ranking).filter(must))),
                List.of(),
                Map.of(),
                request -> IndexSearch.sorted(request, Order.NEWEST, dialect)
                        .size(OpinionFilter.MOST_AMONG)
                        .trackTotalHits(track -> track.enabled(false))
                        .storedFields(IndexSearch.NOTHING_STORED),
                List.of(),
                ""));
        return answer.hits().hits().stream().map(hit -> Dialect.id(hit.sort())).collect(Collectors.toSet());
    }
}
