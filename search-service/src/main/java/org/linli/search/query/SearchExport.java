package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionExport;
import org.linli.search.opinion.OpinionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Streams everything that a search finds as a sheet, in constant memory: the ids from one reader of Elasticsearch, page
 * by page, the opinions from PostgreSQL within scope. Who exported what is audited before the first row leaves.
 */
@Service
public class SearchExport {

    private static final int PAGE = 500;

    private final ScopedSearch search;
    private final OpinionSearch opinionSearch;
    private final OpinionExport export;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SearchExport(
            ScopedSearch search,
            OpinionSearch opinionSearch,
            OpinionExport export,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.search = search;
        this.opinionSearch = opinionSearch;
        this.export = export;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** An export that is ready to be written; its reader is open. Must be written, on the thread of the scope. */
    public interface Prepared {
        /** @return how many rows were written */
        long writeTo(OutputStream out) throws IOException;
    }

    /**
     * Opens the export before anything is answered, so that what goes wrong can still be said.
     *
     * @throws ProblemException 503 while Elasticsearch is away
     */
    public Prepared prepare(OpinionFilter filter, Order order, ExportFormat format) {
        opinionSearch.mustBeInScope(filter.place());
        try {
            Ids ids = new Ids(filter, order);
            record(filter, format, ids.total);
            return out -> {
                try {
                    return export.write(ids, format, out);
                } finally {
                    search.closeReader(ids.reader);
                }
            };
        } catch (IOException | ElasticsearchException e) {
            if (IndexCalls.away(e)) {
                throw new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE, "export-without-index", List.of(), List.of());
            }
            throw new IllegalStateException(e);
        }
    }

    private void record(OpinionFilter filter, ExportFormat format, long total) {
        UnitId unit = filter.place() == null ? Scope.required().units().getFirst() : filter.place();
        Map<String, Object> detail = filled(filter);
        detail.put("format", format.name());
        detail.put("hits", total);
        transaction.executeWithoutResult(status ->
                audit.record(new AuditEntry("opinions.export-search", "opinions", unit.toString(), unit, detail)));
    }

    /** The filter's parts that were given. Of the text its length only: what somebody looks for may name a person. */
    private static Map<String, Object> filled(OpinionFilter filter) {
        Map<String, Object> filled = new HashMap<>();
        put(filled, "place", filter.place());
        put(filled, "source", filter.source());
        put(filled, "category", filter.category());
        put(filled, "channel", filter.channel());
        put(filled, "state", filter.state());
        put(filled, "from", filter.from());
        put(filled, "to", filter.to());
        put(filled, "among", filter.among() == null ? null : filter.among().size());
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            filled.put("textLength", text.codePointCount(0, text.length()));
        }
        return filled;
    }

    private static void put(Map<String, Object> filled, String name, @Nullable Object value) {
        if (value != null) {
            filled.put(name, value.toString());
        }
    }

    /** The ids of all hits, one page in memory. */
    private final class Ids implements Iterator<List<OpinionId>> {

        private final Query query;
        private final Order order;
        private final Dialect dialect;
        private final long total;
        private String reader;
        private List<Hit<Void>> page;

        Ids(OpinionFilter filter, Order order) throws IOException {
            List<Query> must = new ArrayList<>(OpinionQueries.fixed(filter));
            must.addAll(OpinionQueries.selections(filter).values());
            QueryText text = opinionSearch.read(filter);
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

        @Override
        public boolean hasNext() {
            return !page.isEmpty();
        }

        @Override
        public List<OpinionId> next() {
            if (page.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<OpinionId> ids =
                    page.stream().map(hit -> Dialect.id(hit.sort())).toList();
            page = page.size() < PAGE ? List.of() : after(page.getLast().sort());
            return ids;
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
}
