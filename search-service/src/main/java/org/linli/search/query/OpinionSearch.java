package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.search.index.ElasticsearchFault;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Opinions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(OpinionSearch.class);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private final IndexSearch index;
    private final DatabaseSearch database;
    private final Cursors cursors;
    private final Opinions opinions;
    private final Places places;
    private final TransactionTemplate transaction;

    /** Half of ten calls failed: PostgreSQL answers for five seconds without anybody waiting for Elasticsearch. */
    private final CircuitBreaker elasticsearch = CircuitBreaker.of(
            "elasticsearch",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(4)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .recordException(OpinionSearch::away)
                    .build());

    OpinionSearch(
            IndexSearch index,
            DatabaseSearch database,
            Cursors cursors,
            Opinions opinions,
            Places places,
            TransactionTemplate transaction) {
        this.index = index;
        this.database = database;
        this.cursors = cursors;
        this.opinions = opinions;
        this.places = places;
        this.transaction = transaction;
    }

    /**
     * One page.
     *
     * @throws ProblemException 404 when the place is not within scope, 422 for a cursor that is none of this question's,
     *     503 when pages by relevance cannot go on because Elasticsearch is away
     */
    public SearchAnswer find(SearchQuestion question) {
        QueryText text = question.filter().query();
        mustBeInScope(question.filter().place());
        String fingerprint = fingerprint(question);
        Optional<Cursor> cursor =
                Optional.ofNullable(question.cursor()).map(written -> cursors.read(written, fingerprint));
        Page page;
        boolean fromIndex = true;
        try {
            page = elasticsearch.executeCallable(() -> index.find(question, text, cursor));
        } catch (Exception e) {
            if (!(e instanceof CallNotPermittedException) && !away(e)) {
                throw e instanceof RuntimeException mistake ? mistake : new IllegalStateException(e);
            }
            LOG.warn("Elasticsearch is away, PostgreSQL answers: {}", ElasticsearchFault.describe(e));
            mustNotBeRanked(question, cursor);
            page = database.find(question, text, cursor);
            fromIndex = false;
        }
        return answer(text, page, fromIndex, fingerprint);
    }

    /** Whether the failure tells of Elasticsearch rather than of the question. A lost index is away too. */
    static boolean away(Throwable failure) {
        if (failure instanceof ElasticsearchException refused) {
            return refused.status() >= SERVER_ERROR
                    || refused.status() == TOO_MANY_REQUESTS
                    || refused.status() == NOT_FOUND;
        }
        return failure instanceof IOException;
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

    private SearchAnswer answer(QueryText text, Page page, boolean fromIndex, String fingerprint) {
        Map<OpinionId, Opinion> present = read(page.hits());
        Map<UnitId, String> placeNames = new HashMap<>();
        List<SearchAnswer.Found> hits = page.hits().stream()
                .filter(hit -> present.containsKey(hit.id()))
                .map(hit -> found(hit, Objects.requireNonNull(present.get(hit.id())), text, placeNames))
                .toList();
        return new SearchAnswer(
                hits,
                page.more() ? next(page, present, fingerprint) : null,
                page.total(),
                page.exact(),
                page.facets(),
                text.understood(),
                fromIndex ? null : page.partly() ? SearchAnswer.Notice.NEWEST_ONLY : SearchAnswer.Notice.WITHOUT_INDEX);
    }

    private Map<OpinionId, Opinion> read(List<Page.Hit> hits) {
        List<OpinionId> ids = hits.stream().map(Page.Hit::id).toList();
        List<Opinion> read = ids.isEmpty() ? List.of() : transaction.execute(status -> opinions.findAll(ids));
        return read == null ? Map.of() : read.stream().collect(Collectors.toMap(Opinion::id, Function.identity()));
    }

    /** Behind the last hit that there still is; the ones after it that went are passed over again. */
    private @Nullable String next(Page page, Map<OpinionId, Opinion> present, String fingerprint) {
        return page.hits().reversed().stream()
                .filter(hit -> present.containsKey(hit.id()))
                .findFirst()
                .map(hit -> cursors.write(new Cursor(
                        fingerprint,
                        page.reader(),
                        hit.score(),
                        Objects.requireNonNull(present.get(hit.id())).receivedAt(),
                        hit.id().value())))
                .orElse(null);
    }

    private SearchAnswer.Found found(Page.Hit hit, Opinion opinion, QueryText text, Map<UnitId, String> placeNames) {
        return new SearchAnswer.Found(
                opinion,
                placeNames.computeIfAbsent(opinion.place(), this::placeName),
                Excerpts.fragments(hit, "title", opinion.title(), text),
                Excerpts.fragments(hit, "text", opinion.text(), text),
                Excerpts.fragments(hit, "reply", opinion.reply(), text));
    }

    /** From the district down: the city is the same everywhere. */
    private String placeName(UnitId place) {
        return places.lineage(place).stream()
                .filter(step -> step.type() != UnitType.CITY)
                .map(Place::name)
                .collect(Collectors.joining("/"));
    }

    private static String fingerprint(SearchQuestion question) {
        return Cursors.fingerprint(
                question.filter(), question.order(), Scope.required().units());
    }
}
