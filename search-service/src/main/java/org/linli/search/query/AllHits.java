package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.linli.search.opinion.OpinionId;

/** The ids of everything that a search finds, from one reader of Elasticsearch, one page in memory. */
final class AllHits implements Iterator<List<OpinionId>>, AutoCloseable {

    private static final int PAGE = 500;

    private final ScopedSearch search;
    private final Query query;
    private final Order order;
    private final Dialect dialect;
    private final long total;
    private String reader;
    private List<Hit<Void>> page;

    AllHits(ScopedSearch search, OpinionFilter filter, QueryText text, Order order) throws IOException {
        List<Query> must = new ArrayList<>(OpinionQueries.fixed(filter));
        must.addAll(OpinionQueries.selections(filter).values());
        this.search = search;
        this.dialect = search.dialect();
        Query ranking = OpinionQueries.ranking(text, dialect);
        this.query = Query.of(of -> of.bool(bool -> bool.must(ranking).filter(must)));
        this.order = order;
        this.reader = search.openReader(OpinionQueries.periods(filter, text));
        var first = search.ask(question(List.of(), true));
        var counted = first.hits().total();
        this.total = counted == null ? 0 : counted.value();
        this.page = first.hits().hits();
    }

    /** How many there are, exactly. */
    long total() {
        return total;
    }

    @Override
    public boolean hasNext() {
        return !page.isEmpty();
    }

    /** @throws UncheckedIOException when Elasticsearch has gone meanwhile */
    @Override
    public List<OpinionId> next() {
        if (page.isEmpty()) {
            throw new NoSuchElementException();
        }
        List<OpinionId> ids = page.stream().map(hit -> Dialect.id(hit.sort())).toList();
        page = page.size() < PAGE ? List.of() : after(page.getLast().sort());
        return ids;
    }

    @Override
    public void close() {
        search.closeReader(reader);
    }

    private List<Hit<Void>> after(List<FieldValue> last) {
        try {
            var response = search.ask(question(last, false));
            reader = response.pitId() == null ? reader : response.pitId();
            return response.hits().hits();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScopedSearch.Question question(List<FieldValue> after, boolean counted) {
        return new ScopedSearch.Question(
                query,
                List.of(),
                Map.of(),
                request -> IndexSearch.sorted(request, order, dialect)
                        .size(PAGE)
                        .trackTotalHits(track -> track.enabled(counted))
                        .storedFields(IndexSearch.NOTHING_STORED),
                after,
                reader);
    }
}
