package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.search.opinion.OpinionId;
import org.springframework.stereotype.Component;

/** Answers from Elasticsearch, in the index's own order. */
@Component
class IndexSearch {

    /** Up to here totals are exact; beyond, counting every hit would cost more than it tells. */
    static final int COUNTED = 10_000;

    /**
     * The id is what hits are sorted by and comes with them. Looking it up where documents are stored would unpack each
     * hit's whole text, which for a window of a hundred costs more than finding them.
     */
    static final String NOTHING_STORED = "_none_";

    private static final int GONE = 404;
    private static final int WITHOUT_SHARD = 503;

    private final ScopedSearch search;
    private final Facets facets;

    IndexSearch(ScopedSearch search, Facets facets) {
        this.search = search;
        this.facets = facets;
    }

    /** @throws IOException when Elasticsearch is away */
    Page find(SearchQuestion question, QueryText text, Optional<Cursor> cursor) throws IOException {
        Optional<Reader> reader = cursor.map(Cursor::reader)
                .filter(open -> !open.isEmpty())
                .map(Reader::of)
                .filter(open -> !open.narrow() || question.facets().isEmpty());
        if (reader.isPresent()) {
            try {
                return find(question, text, cursor, reader.get(), dialect(cursor.orElseThrow()));
            } catch (ElasticsearchException | ResponseException e) {
                if (!readerGone(e)) {
                    throw e;
                }
                // A fresh one goes on behind the last hit; the order is total.
            }
        }
        return find(question, text, cursor, open(question, text), search.dialect());
    }

    /** Facets are counted over all years: that by month without the period, and each also where there is no hit. */
    private Reader open(SearchQuestion question, QueryText text) throws IOException {
        List<Query> periods = question.facets().isEmpty() ? OpinionQueries.periods(question.filter(), text) : List.of();
        return new Reader(search.openReader(periods), !periods.isEmpty());
    }

    /** It has run out, or the shard that it read is no more: the index was deleted, or a node went. */
    private static boolean readerGone(Exception failure) {
        return switch (failure) {
            case ElasticsearchException refused -> refused.status() == GONE;
            case ResponseException refused -> refused.getResponse().getStatusCode() == WITHOUT_SHARD;
            default -> false;
        };
    }

    private static Dialect dialect(Cursor cursor) {
        return cursor.dialect() == null ? Dialect.PLAIN : cursor.dialect();
    }

    private Page find(SearchQuestion question, QueryText text, Optional<Cursor> cursor, Reader reader, Dialect dialect)
            throws IOException {
        if (cursor.isPresent() && cursor.get().ahead() != null) {
            Window window = cursor.get().window();
            List<FieldValue> border = after(question.order(), cursor.get(), dialect);
            Page behind = ask(question, text, border, reader, dialect, 0);
            return show(question, behind, window);
        }
        List<FieldValue> after =
                cursor.map(last -> after(question.order(), last, dialect)).orElse(List.of());
        Page page = ask(question, text, after, reader, dialect, question.limit());
        return page.more() ? page : closed(page);
    }

    /**
     * The first hits, so many as are looked at a second time; {@link #show} makes pages of them.
     *
     * @throws IOException when Elasticsearch is away
     */
    Page window(SearchQuestion question, QueryText text, int size) throws IOException {
        Dialect dialect = search.dialect();
        return ask(question, text, List.of(), open(question, text), dialect, size);
    }

    /**
     * The page at the beginning of what is still to come of a window.
     *
     * @param found totals and facets, and whether more follows behind the window
     */
    Page show(SearchQuestion question, Page found, Window window) {
        int shown = Math.min(question.limit(), window.ahead().size());
        List<OpinionId> ids = window.ahead().subList(0, shown);
        Window rest = new Window(window.ahead().subList(shown, window.ahead().size()), window.score(), window.last());
        Page page = new Page(
                ids.stream().map(id -> new Page.Hit(id, window.score())).toList(),
                found.total(),
                found.exact(),
                found.facets(),
                found.reader(),
                found.dialect(),
                found.more() || !rest.ahead().isEmpty(),
                false,
                rest,
                Map.of());
        return page.more() ? page : closed(page);
    }

    private Page ask(
            SearchQuestion question, QueryText text, List<FieldValue> after, Reader reader, Dialect dialect, int size)
            throws IOException {
        Query ranking = OpinionQueries.ranking(text, dialect);
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
        Facets.Counting counting = facets.counting(question.facets(), question.filter(), dialect);
        SearchResponse<Void> response = search.ask(new ScopedSearch.Question(
                Query.of(query -> query.bool(bool -> bool.must(ranking).filter(must))),
                List.copyOf(later.values()),
                counting.aggregations(later),
                request -> sorted(request, question.order(), dialect)
                        .size(size + 1)
                        .trackTotalHits(track -> track.count(COUNTED))
                        .storedFields(NOTHING_STORED),
                after,
                reader.id()));
        return page(response, question.order(), counting, size, reader, dialect);
    }

    /** Its reader is still open, whether or not more follows. */
    private static Page page(
            SearchResponse<Void> response,
            Order order,
            Facets.Counting counting,
            int size,
            Reader reader,
            Dialect dialect) {
        var found = response.hits().hits();
        List<Page.Hit> hits = found.stream()
                .limit(size)
                .map(hit -> new Page.Hit(Dialect.id(hit.sort()), order == Order.RELEVANCE ? score(hit.sort()) : 0))
                .toList();
        var total = response.hits().total();
        return new Page(
                hits,
                total == null ? 0 : total.value(),
                total == null || total.relation() == TotalHitsRelation.Eq,
                counting.read(response.aggregations()),
                (response.pitId() == null ? reader : reader.continued(response.pitId())).written(),
                dialect,
                found.size() > size,
                false);
    }

    /** As it was sorted by; to have it with each hit as well, Elasticsearch would reckon it twice. */
    private static double score(List<FieldValue> sort) {
        return sort.getFirst().doubleValue();
    }

    /** The page as the last one. */
    Page closed(Page page) {
        search.closeReader(Reader.of(page.reader()).id());
        return new Page(
                page.hits(),
                page.total(),
                page.exact(),
                page.facets(),
                "",
                page.dialect(),
                false,
                false,
                page.window(),
                page.read());
    }

    /**
     * By relevance all shards tell first how often each word occurs, and each scores by the sum: what a word weighs does
     * not depend on the year, or the shard, where it is found. With one shard Elasticsearch leaves that out by itself.
     */
    static SearchRequest.Builder sorted(SearchRequest.Builder request, Order order, Dialect dialect) {
        return request.sort(sort(order, dialect))
                .searchType(order == Order.RELEVANCE ? SearchType.DfsQueryThenFetch : SearchType.QueryThenFetch);
    }

    /** By something and then by id; a reader adds a number of its own behind. */
    private static List<SortOptions> sort(Order order, Dialect dialect) {
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
        return Stream.concat(
                        Stream.of(first),
                        dialect.idFields().stream()
                                .map(name -> SortOptions.of(sort ->
                                        sort.field(field -> field.field(name).order(direction)))))
                .toList();
    }

    private static List<FieldValue> after(Order order, Cursor last, Dialect dialect) {
        FieldValue first = order == Order.RELEVANCE
                ? FieldValue.of(last.score())
                : FieldValue.of(last.receivedAt().toEpochMilli());
        return Stream.concat(Stream.of(first), dialect.written(new OpinionId(last.id())).stream())
                .toList();
    }
}
