package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionExport;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Streams everything that a search finds as a sheet, in constant memory: the ids from one reader of Elasticsearch, page
 * by page, the opinions from PostgreSQL within scope. Who exported what is audited before the first row leaves.
 */
@Service
public class SearchExport {

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
            AllHits hits = new AllHits(search, filter, opinionSearch.read(filter), order);
            record(filter, format, hits.total());
            return out -> {
                try (hits) {
                    return export.write(hits, format, out);
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
}
