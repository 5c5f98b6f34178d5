package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Service;

/** Counts opinions over time within the caller's scope, as far as a filter lets them through. */
@Service
public class OpinionTrend {

    /** As many days as a long year has: more points than a screen can show. */
    private static final int MOST_STEPS = 366;

    private static final int USUAL_DAYS = 30;
    private static final String COUNTS = "steps";

    private final ScopedSearch search;
    private final DatabaseSearch database;
    private final OpinionSearch opinions;
    private final IndexCalls elasticsearch;
    private final Clock clock;

    OpinionTrend(
            ScopedSearch search,
            DatabaseSearch database,
            OpinionSearch opinions,
            IndexCalls elasticsearch,
            Clock clock) {
        this.search = search;
        this.database = database;
        this.opinions = opinions;
        this.elasticsearch = elasticsearch;
        this.clock = clock;
    }

    /**
     * The steps of a period; the last thirty days where neither filter nor text names one.
     *
     * @throws ProblemException 404 when the place is not within scope, 422 for a period that ends before it begins or has
     *     more than 366 steps
     */
    public Trend of(OpinionFilter asked, Trend.Interval interval) {
        opinions.mustBeInScope(asked.place());
        QueryText text = opinions.read(asked);
        OpinionFilter filter = withPeriod(asked, text.received(), LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
        LocalDate from = Objects.requireNonNull(filter.from());
        LocalDate to = Objects.requireNonNull(filter.to());
        if (from.isAfter(to)) {
            throw ProblemException.invalid("from", "trend.period-backwards");
        }
        if (interval.steps(from, to) > MOST_STEPS) {
            throw ProblemException.invalid("from", "trend.too-many-steps", MOST_STEPS);
        }
        Optional<Map<LocalDate, Long>> indexed = elasticsearch.ask(() -> counts(filter, text, interval));
        return Trend.of(
                interval,
                from,
                to,
                indexed.orElseGet(() -> database.count(filter, text, interval)),
                indexed.isPresent() || text.isEmpty());
    }

    private static OpinionFilter withPeriod(OpinionFilter asked, Optional<Clause.Received> said, LocalDate today) {
        boolean none = asked.from() == null && asked.to() == null;
        if (none && said.isPresent()) {
            return asked.received(said.get().from(), said.get().to());
        }
        LocalDate to = asked.to() == null ? today : asked.to();
        return asked.received(asked.from() == null ? to.minusDays(USUAL_DAYS - 1L) : asked.from(), to);
    }

    private Map<LocalDate, Long> counts(OpinionFilter filter, QueryText text, Trend.Interval interval)
            throws IOException {
        List<Query> must = new ArrayList<>(OpinionQueries.fixed(filter));
        must.addAll(OpinionQueries.selections(filter).values());
        Query ranking = OpinionQueries.ranking(text, search.dialect());
        var answer = search.ask(new ScopedSearch.Question(
                Query.of(query -> query.bool(bool -> bool.must(ranking).filter(must))),
                List.of(),
                Map.of(
                        COUNTS,
                        Aggregation.of(of -> of.dateHistogram(histogram -> histogram
                                .field("received_at")
                                .calendarInterval(interval.inIndex())
                                .timeZone(CityTime.ZONE.getId())
                                .minDocCount(1)))),
                request -> request.size(0).trackTotalHits(track -> track.enabled(false)),
                List.of(),
                ""));
        Aggregate steps = answer.aggregations().get(COUNTS);
        if (steps == null) {
            throw new IllegalStateException("Elasticsearch left out the steps");
        }
        Map<LocalDate, Long> counts = new HashMap<>();
        steps.dateHistogram()
                .buckets()
                .array()
                .forEach(step -> counts.put(
                        LocalDate.ofInstant(Instant.ofEpochMilli(step.key()), CityTime.ZONE), step.docCount()));
        return counts;
    }
}
