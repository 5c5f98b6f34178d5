package org.linli.search.find;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose snapshot is wanted, and when it was last taken over. */
@Repository
class FindSources {

    /**
     * How it stands with one service.
     *
     * @param wanted how often its snapshot was wanted
     * @param met how many of these wishes were met
     * @param fetchedAt when one was last begun and taken over whole
     */
    record Standing(long wanted, long met, Optional<Instant> fetchedAt) {

        boolean isWanted() {
            return wanted > met;
        }
    }

    private final JdbcClient jobs;

    FindSources(@Qualifier("jobs") JdbcClient jobs) {
        this.jobs = jobs;
    }

    Standing of(FindSource source) {
        return jobs.sql("select wanted, met, fetched_at from find_sources where source = :source")
                .param("source", source.service())
                .query((row, _) -> new Standing(
                        row.getLong("wanted"),
                        row.getLong("met"),
                        Optional.ofNullable(row.getObject("fetched_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    void want(FindSource source) {
        jobs.sql("update find_sources set wanted = wanted + 1 where source = :source")
                .param("source", source.service())
                .update();
    }

    /** A snapshot that was begun then was taken over; what was wanted meanwhile is still to come. */
    void met(FindSource source, Standing before, Instant begun) {
        jobs.sql("update find_sources set met = greatest(met, :met), fetched_at = :begun where source = :source")
                .param("source", source.service())
                .param("met", before.wanted())
                .param("begun", begun.atOffset(ZoneOffset.UTC))
                .update();
    }
}
