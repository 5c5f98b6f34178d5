package org.linli.search.index;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What comparisons of PostgreSQL and the index found. */
@Repository
class Reports {

    /**
     * @param opinions in PostgreSQL
     * @param documents in the index
     * @param lost in PostgreSQL only
     * @param stale with another version or other places
     * @param extra in the index only
     */
    record Report(
            Instant startedAt, Instant finishedAt, long opinions, long documents, long lost, long stale, long extra) {}

    private final JdbcClient jdbc;

    Reports(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report report) {
        jdbc.sql("""
                insert into index_reconciliations
                       (started_at, finished_at, opinions, documents, lost, stale, extra)
                values (:startedAt, :finishedAt, :opinions, :documents, :lost, :stale, :extra)
                """)
                .param("startedAt", report.startedAt().atOffset(ZoneOffset.UTC))
                .param("finishedAt", report.finishedAt().atOffset(ZoneOffset.UTC))
                .param("opinions", report.opinions())
                .param("documents", report.documents())
                .param("lost", report.lost())
                .param("stale", report.stale())
                .param("extra", report.extra())
                .update();
    }

    Optional<Report> last() {
        return jdbc.sql("select * from index_reconciliations order by no desc limit 1")
                .query((row, number) -> new Report(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                        row.getLong("opinions"),
                        row.getLong("documents"),
                        row.getLong("lost"),
                        row.getLong("stale"),
                        row.getLong("extra")))
                .optional();
    }
}
