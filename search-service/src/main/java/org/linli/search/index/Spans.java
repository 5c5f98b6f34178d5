package org.linli.search.index;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The indices that each generation consists of, as far as they were made. */
@Repository
class Spans {

    /** @param putAway whether it was found merged after its years were over */
    record Made(Span span, Instant madeAt, boolean putAway) {}

    private final JdbcClient jdbc;

    Spans(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest years first. */
    List<Made> of(Generations.Generation generation) {
        return jdbc.sql("""
                select first_year, made_at, put_away_at is not null as put_away
                  from index_spans where generation = :generation order by first_year
                """)
                .param("generation", generation.number())
                .query((row, number) -> new Made(
                        new Span(row.getInt("first_year"), generation.yearsPerIndex()),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("put_away")))
                .list();
    }

    void add(int generation, Span span, Instant madeAt) {
        jdbc.sql("""
                insert into index_spans (generation, first_year, made_at) values (:generation, :year, :madeAt)
                    on conflict do nothing
                """)
                .param("generation", generation)
                .param("year", span.first())
                .param("madeAt", madeAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** None of them was made, as far as anybody goes by. */
    void forget(int generation) {
        jdbc.sql("delete from index_spans where generation = :generation")
                .param("generation", generation)
                .update();
    }

    /** @return false while another instance is about it */
    boolean lease(int generation, Span span, Duration duration) {
        return jdbc.sql("""
                update index_spans set leased_until = now() + make_interval(secs => :seconds)
                 where generation = :generation and first_year = :year
                   and (leased_until is null or leased_until < now())
                """)
                        .param("seconds", duration.toSeconds())
                        .param("generation", generation)
                        .param("year", span.first())
                        .update()
                == 1;
    }

    void putAway(int generation, Span span, Instant now) {
        jdbc.sql("""
                update index_spans set put_away_at = :now where generation = :generation and first_year = :year
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("generation", generation)
                .param("year", span.first())
                .update();
    }
}
