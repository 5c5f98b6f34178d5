package org.linli.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.jobs.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A city whose years lie apart, and are kept in another way once they are over. */
@TestPropertySource(
        properties = {
            "linli.elasticsearch.years-per-index=1",
            "linli.elasticsearch.shards=2",
            "linli.elasticsearch.closed-replicas=1",
            "linli.elasticsearch.closed-tiers=data_warm,data_content"
        })
abstract class YearlyIndex extends KeptIndex {

    @Autowired
    Spans spans;

    @Autowired
    ElasticsearchProperties properties;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Jobs backgroundJobs;

    @Autowired
    AnsweringIndex answering;

    /** A time in the middle of the year. */
    static Instant in(int year) {
        return Year.of(year).atMonth(6).atDay(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    UUID said(int year, String text) {
        return city.anOpinion()
                .at(city.tree.street)
                .text(text)
                .receivedAt(in(year))
                .said();
    }

    String name(int year) {
        return indices.name(index.live(), new Span(year, 1));
    }

    /** Through which searches go. */
    Set<String> answeringNames() {
        try {
            return client.indices()
                    .getAlias(alias -> alias.name(indices.readAlias()))
                    .aliases()
                    .keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many documents of this id there are in all that answers. */
    long documents(UUID opinion) {
        try {
            client.indices().refresh(refresh -> refresh.index(indices.readAlias()));
            return client.count(count -> count.index(indices.readAlias())
                            .query(query -> query.ids(ids -> ids.values(opinion.toString()))))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in an instance that was started with this setting. */
    IndexKeeper keeperWith(int yearsPerIndex) {
        ElasticsearchProperties others = new ElasticsearchProperties(
                properties.url(),
                null,
                null,
                null,
                null,
                properties.connectTimeout(),
                properties.answerTimeout(),
                properties.index(),
                properties.replicas(),
                properties.shards(),
                yearsPerIndex,
                null,
                List.of());
        return new IndexKeeper(
                new Generations(jobs, others),
                indices,
                layout,
                rebuild,
                reconciliation,
                backgroundJobs,
                answering,
                others);
    }

    /** As if nobody could expect to read on from what answered before; other tests may have left pages open. */
    void readersRanOut() {
        generations.retired().forEach(retired -> {
            generations.forgetRetired(retired.number());
            jobs.sql(
                            "insert into index_retired (generation, retired_at) values (:generation, now() - interval '1 hour')")
                    .param("generation", retired.number())
                    .update();
        });
    }

    /** As if the generation that answers had done so for a while. */
    void later() {
        jobs.sql("update index_generations set live_at = live_at - interval '1 hour'")
                .update();
    }
}
