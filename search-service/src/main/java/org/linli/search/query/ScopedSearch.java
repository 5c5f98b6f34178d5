package org.linli.search.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.search.index.AnsweringIndex;
import org.linli.search.index.ElasticsearchFault;
import org.linli.search.index.OpinionIndices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one place where a question is sent to Elasticsearch. Whatever is asked, the caller's scope is put around it: only
 * documents under one of the scope's units can match or be counted. No other class may search, count or open
 * a reader; an architecture rule sees to that.
 *
 * <p>A question is made of parts that the scope can enclose. What looks past the query, as global and significant
 * aggregations and suggesters do, cannot be asked.
 */
@Component
class ScopedSearch {

    /**
     * What to ask.
     *
     * @param query what must match beside the scope
     * @param postFilter what hits, but not aggregations, must match as well
     * @param aggregations by name; terms, date histograms and filters only
     * @param reader an open reader to ask; the index as it is now when empty
     */
    record Question(
            Query query,
            List<Query> postFilter,
            Map<String, Aggregation> aggregations,
            Answering answering,
            List<FieldValue> after,
            String reader) {

        Question {
            postFilter = List.copyOf(postFilter);
            aggregations = Map.copyOf(aggregations);
            after = List.copyOf(after);
        }
    }

    /** Adds to the request what concerns hits only: size and order. */
    @FunctionalInterface
    interface Answering {
        SearchRequest.Builder into(SearchRequest.Builder request);
    }

    /** How long a reader lives after it was last used. */
    private static final Time KEEP_ALIVE = Time.of(time -> time.time("2m"));

    /** After which PostgreSQL answers instead. */
    private static final int ANSWER_SECONDS = 4;

    private static final Set<Aggregation.Kind> ENCLOSED =
            Set.of(Aggregation.Kind.Terms, Aggregation.Kind.DateHistogram, Aggregation.Kind.Filter);

    private static final Logger LOG = LoggerFactory.getLogger(ScopedSearch.class);

    private final ElasticsearchClient client;
    private final OpinionIndices indices;
    private final AnsweringIndex answering;

    ScopedSearch(ElasticsearchClient client, OpinionIndices indices, AnsweringIndex answering) {
        RequestConfig patience = RequestConfig.custom()
                .setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .build();
        this.client = client.withTransportOptions(new Rest5ClientOptions(
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(patience).build(), false));
        this.indices = indices;
        this.answering = answering;
    }

    /** How the index that answers now is asked; of a reader that was opened before, as it was then. */
    Dialect dialect() {
        return Dialect.of(answering);
    }

    /** @throws IOException when Elasticsearch is away */
    SearchResponse<Void> ask(Question question) throws IOException {
        question.aggregations().values().forEach(ScopedSearch::mustBeEnclosed);
        SearchRequest.Builder request = question.answering().into(new SearchRequest.Builder());
        if (question.reader().isEmpty()) {
            // Years in which nothing can match are passed over.
            request.index(indices.readAlias()).preFilterShardSize(1L);
        } else {
            request.pit(pit -> pit.id(question.reader()).keepAlive(KEEP_ALIVE));
        }
        if (!question.postFilter().isEmpty()) {
            request.postFilter(filter -> filter.bool(bool -> bool.filter(question.postFilter())));
        }
        if (!question.after().isEmpty()) {
            request.searchAfter(question.after());
        }
        // Last, so that nothing before can replace it.
        request.query(query -> query.bool(bool -> bool.must(question.query()).filter(withinScope())))
                .aggregations(question.aggregations())
                .source(source -> source.fetch(false))
                // A year that is away is no reason to answer as if it had nothing: PostgreSQL answers then.
                .allowPartialSearchResults(false);
        SearchRequest built = request.build();
        return asked(() -> client.search(built, Void.class));
    }

    /**
     * A kept connection may have died unnoticed, as when Elasticsearch was restarted: another one is then opened. What
     * Elasticsearch answered, or did not in time, is not asked again.
     */
    private static <T> T asked(Asking<T> asking) throws IOException {
        try {
            return asking.ask();
        } catch (ResponseException | SocketTimeoutException | ConnectException answered) {
            throw answered;
        } catch (IOException connectionLost) {
            return asking.ask();
        }
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws IOException;
    }

    /**
     * Fixes the state of the index, so that pages neither miss nor repeat anything while opinions arrive.
     *
     * @param periods within all of which must have been received what is asked for: other years are not opened
     */
    String openReader(List<Query> periods) throws IOException {
        return asked(() -> client.openPointInTime(open -> {
                    if (!periods.isEmpty()) {
                        open.indexFilter(filter -> filter.bool(bool -> bool.filter(periods)));
                    }
                    return open.index(indices.readAlias()).keepAlive(KEEP_ALIVE);
                }))
                .id();
    }

    /** A reader that stays open runs out by itself, and is no reason to withhold what was read. */
    void closeReader(String reader) {
        try {
            client.closePointInTime(close -> close.id(reader));
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("A reader is left to run out: {}", ElasticsearchFault.describe(e));
        }
    }

    private static Query withinScope() {
        List<FieldValue> units = Scope.required().units().stream()
                .map(UnitId::toString)
                .map(FieldValue::of)
                .toList();
        return Query.of(query -> query.terms(terms -> terms.field("places").terms(in -> in.value(units))));
    }

    static void mustBeEnclosed(Aggregation aggregation) {
        if (!ENCLOSED.contains(aggregation._kind())) {
            throw new IllegalArgumentException("Looks past the scope: aggregation " + aggregation._kind());
        }
        aggregation.aggregations().values().forEach(ScopedSearch::mustBeEnclosed);
    }
}
