package org.linli.search.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Opinions;
import org.linli.search.vocabulary.LiveSynonyms;
import org.linli.search.vocabulary.Synonyms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds opinions within the caller's scope (S2). Elasticsearch finds and ranks; what is shown is read from PostgreSQL by
 * id, within scope once more: a hit that the database does not return for this caller is dropped, so that neither an
 * index that lags behind a re-division nor a mistake in a query shows what is not theirs. While Elasticsearch is away
 * PostgreSQL finds as well, and the answer says so.
 */
@Service
public class OpinionSearch {

    /** Whoever finds fewer may have misspelt what is looked for. */
    private static final int FEW = 3;

    private final Understanding understanding;
    private final Offers offers;
    private final RankedSearch index;
    private final DatabaseSearch database;
    private final Cursors cursors;
    private final Opinions opinions;
    private final Places places;
    private final TransactionTemplate transaction;
    private final IndexCalls elasticsearch;
    private final LiveSynonyms synonyms;

    OpinionSearch(
            Understanding understanding,
            Offers offers,
            RankedSearch index,
            DatabaseSearch database,
            Cursors cursors,
            Opinions opinions,
            Places places,
            TransactionTemplate transaction,
            IndexCalls elasticsearch,
            LiveSynonyms synonyms) {
        this.understanding = understanding;
        this.offers = offers;
        this.index = index;
        this.database = database;
        this.cursors = cursors;
        this.opinions = opinions;
        this.places = places;
        this.transaction = transaction;
        this.elasticsearch = elasticsearch;
        this.synonyms = synonyms;
    }

    /**
     * One page.
     *
     * @throws ProblemException 404 when the place is not within scope, 422 for a cursor that is none of this question's,
     *     503 when pages by relevance cannot go on because Elasticsearch is away
     */
    public SearchAnswer find(SearchQuestion question) {
        QueryText text = read(question.filter());
        mustBeInScope(question.filter().place());
        String fingerprint = fingerprint(question, text);
        Optional<Cursor> cursor =
                Optional.ofNullable(question.cursor()).map(written -> cursors.read(written, fingerprint));
        Optional<Page> indexed = elasticsearch.ask(() -> index.find(question, text, cursor));
        if (indexed.isEmpty()) {
            mustNotBeRanked(question, cursor);
        }
        Page page = indexed.orElseGet(() -> database.find(question, text, cursor));
        List<Understood.Offer> offered =
                cursor.isEmpty() ? offers.of(question.filter(), text, page.exact() && page.total() < FEW) : List.of();
        return answer(text, offered, page, indexed.isPresent(), fingerprint);
    }

    /** The order that makes sense when none is asked for: relevance where words rank, else the newest first. */
    public Order usualOrder(OpinionFilter filter) {
        return understanding.read(filter).ranks() ? Order.RELEVANCE : Order.NEWEST;
    }

    /**
     * The best hits of a text, read by other words than those that are live.
     *
     * @param most 1 to 100
     * @throws ProblemException 503 while Elasticsearch is away: PostgreSQL ranks nothing
     */
    public List<OpinionId> best(String text, int most, Synonyms words) {
        OpinionFilter filter = new OpinionFilter(text, null, null, null, null, null, null, null);
        SearchQuestion question = new SearchQuestion(filter, Order.RELEVANCE, most, null, Set.of());
        return elasticsearch
                .ask(() -> index.first(question, understanding.read(filter).readBy(words)))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE, "ranking-without-index", List.of(), List.of()))
                .hits()
                .stream()
                .map(Page.Hit::id)
                .toList();
    }

    /** What was typed, read by the vocabulary that is live. */
    QueryText read(OpinionFilter filter) {
        return understanding.read(filter).readBy(synonyms.current());
    }

    void mustBeInScope(@Nullable UnitId place) {
        if (place != null && !places.inScope(place)) {
            throw ProblemException.notFound("unit");
        }
    }

    private static void mustNotBeRanked(SearchQuestion question, Optional<Cursor> cursor) {
        if (cursor.isPresent()
                && question.order() == Order.RELEVANCE
                && !cursor.get().reader().isEmpty()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "search-paging-interrupted", List.of(), List.of());
        }
    }

    private SearchAnswer answer(
            QueryText text, List<Understood.Offer> offered, Page page, boolean fromIndex, String fingerprint) {
        Map<OpinionId, Opinion> present = page.read().isEmpty() ? read(page.hits()) : page.read();
        Lineages lineages = Lineages.of(
                places, present.values().stream().map(Opinion::place).collect(Collectors.toSet()));
        Marking marking = Marking.of(text);
        List<SearchAnswer.Found> hits = page.hits().stream()
                .filter(hit -> present.containsKey(hit.id()))
                .map(hit -> found(Objects.requireNonNull(present.get(hit.id())), marking, lineages))
                .toList();
        return new SearchAnswer(
                hits,
                page.more() ? next(page, present, fingerprint) : null,
                page.total(),
                page.exact(),
                page.facets(),
                Understood.of(text, offered),
                fromIndex ? null : page.partly() ? SearchAnswer.Notice.NEWEST_ONLY : SearchAnswer.Notice.WITHOUT_INDEX);
    }

    private Map<OpinionId, Opinion> read(List<Page.Hit> hits) {
        List<OpinionId> ids = hits.stream().map(Page.Hit::id).toList();
        List<Opinion> read = ids.isEmpty() ? List.of() : transaction.execute(status -> opinions.findAll(ids));
        return read == null ? Map.of() : read.stream().collect(Collectors.toMap(Opinion::id, Function.identity()));
    }

    /** Behind the last hit that there still is; the ones after it that went are passed over again. */
    private @Nullable String next(Page page, Map<OpinionId, Opinion> present, String fingerprint) {
        if (page.window() != null) {
            return cursors.write(Cursor.within(fingerprint, page.reader(), page.dialect(), page.window()));
        }
        return page.hits().reversed().stream()
                .filter(hit -> present.containsKey(hit.id()))
                .findFirst()
                .map(hit -> cursors.write(new Cursor(
                        fingerprint,
                        page.reader(),
                        hit.score(),
                        Objects.requireNonNull(present.get(hit.id())).receivedAt(),
                        hit.id().value(),
                        page.dialect(),
                        null)))
                .orElse(null);
    }

    private static SearchAnswer.Found found(Opinion opinion, Marking marking, Lineages lineages) {
        return new SearchAnswer.Found(
                opinion,
                lineages.path(opinion.place()),
                marking.shown(QueryField.TITLE, opinion.title()),
                marking.shown(QueryField.TEXT, opinion.text()),
                marking.shown(QueryField.REPLY, opinion.reply()));
    }

    /** 昨天 is another question tomorrow. */
    private static String fingerprint(SearchQuestion question, QueryText text) {
        return Cursors.fingerprint(
                question.filter(),
                text.understood(),
                question.order(),
                Scope.required().units());
    }
}
