package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.search.index.ElasticsearchFault;
import org.linli.search.opinion.OpinionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers from Elasticsearch. */
@Component
class IndexSearch {

    /** Up to here totals are exact; beyond, counting every hit would cost more than it tells. */
    static final int COUNTED = 10_000;

    private static final int GONE = 404;
    private static final int WITHOUT_SHARD = 503;

    private static final Logger LOG = LoggerFactory.getLogger(IndexSearch.class);

    private final ScopedSearch search;
    private final Facets facets;

    IndexSearch(ScopedSearch search, Facets facets) {
        this.search = search;
        this.facets = facets;
    }

    /** @throws IOException when Elasticsearch is away */
    Page find(SearchQuestion question, QueryText text, Optional<Cursor> cursor) throws IOException {
        String reader = cursor.map(Cursor::reader).orElse("");
        if (!reader.isEmpty()) {
            try {
                return find(question, text, cursor, reader);
            } catch (ElasticsearchException | ResponseException e) {
                if (!readerGone(e)) {
                    throw e;
                }
                // A fresh one goes on behind the last hit; the order is total.
            }
        }
        return find(question, text, cursor, search.openReader());
    }

    /** It has run out, or the shard that it read is no more: the index was deleted, or a node went. */
    private static boolean readerGone(Exception failure) {
        return switch (failure) {
            case ElasticsearchException refused -> refused.status() == GONE;
            case ResponseException refused -> refused.getResponse().getStatusCode() == WITHOUT_SHARD;
            default -> false;
        };
    }

    private Page find(SearchQuestion question, QueryText text, Optional<Cursor> cursor, String reader)
            throws IOException {
        Query ranking = OpinionQueries.ranking(text);
        Map<Facet.Kind, Query> chosen = OpinionQueries.selections(question.filter());
        List<Query> must = new ArrayList<>(OpinionQueries.fixed(question.filter()));
        // What a facet is counted without has to wait until the facets are counted.
        Map<Facet.Kind, Query> later = new EnumMap<>(Facet.Kind.class);
        chosen.forEach((kind, query) -> {
            if (question.facets().contains(kind)) {
                later.put(kind, query);
            } else {
                must.add(query);
            }
        });
        SearchResponse<Void> response = search.ask(new ScopedSearch.Question(
                Query.of(query -> query.bool(bool -> bool.must(ranking).filter(must))),
                List.copyOf(later.values()),
                facets.aggregations(question.facets(), question.filter(), later),
                request -> request.size(question.limit() + 1)
                        .sort(sort(question.order()))
                        .trackScores(question.order() == Order.RELEVANCE)
                        .trackTotalHits(track -> track.count(COUNTED))
                        .highlight(Highlights.of(ranking)),
                cursor.map(last -> after(question.order(), last)).orElse(List.of()),
                reader));
        return page(question, response, reader);
    }

    private Page page(SearchQuestion question, SearchResponse<Void> response, String reader) {
        var found = response.hits().hits();
        boolean more = found.size() > question.limit();
        List<Page.Hit> hits = found.stream()
                .limit(question.limit())
                .map(hit -> new Page.Hit(
                        OpinionId.of(String.valueOf(hit.id())), hit.score() == null ? 0 : hit.score(), hit.highlight()))
                .toList();
        String current = response.pitId() == null ? reader : response.pitId();
        if (!more) {
            close(current);
        }
        var total = response.hits().total();
        return new Page(
                hits,
                total == null ? 0 : total.value(),
                total == null || total.relation() == TotalHitsRelation.Eq,
                facets.read(question.facets(), question.filter(), response.aggregations()),
                more ? current : "",
                more,
                false);
    }

    /** A reader that stays open runs out by itself, and is no reason to withhold the page. */
    private void close(String reader) {
        try {
            search.closeReader(reader);
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("A reader is left to run out: {}", ElasticsearchFault.describe(e));
        }
    }

    static List<SortOptions> sort(Order order) {
        SortOptions first = switch (order) {
            case RELEVANCE -> SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
            case NEWEST ->
                SortOptions.of(
                        sort -> sort.field(field -> field.field("received_at").order(SortOrder.Desc)));
            case OLDEST ->
                SortOptions.of(
                        sort -> sort.field(field -> field.field("received_at").order(SortOrder.Asc)));
        };
        SortOrder direction = order == Order.OLDEST ? SortOrder.Asc : SortOrder.Desc;
        return List.of(
                first,
                SortOptions.of(sort -> sort.field(field -> field.field("id").order(direction))));
    }

    private static List<FieldValue> after(Order order, Cursor last) {
        FieldValue first = order == Order.RELEVANCE
                ? FieldValue.of(last.score())
                : FieldValue.of(last.receivedAt().toEpochMilli());
        return List.of(first, FieldValue.of(last.id().toString()));
    }
}
