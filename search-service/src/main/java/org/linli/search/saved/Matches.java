package org.linli.search.saved;

import java.util.List;
import java.util.UUID;
import org.linli.search.opinion.OpinionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was new in the saved searches of the bound scope. */
@Repository
class Matches {

    private final JdbcClient jdbc;

    Matches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many of what a search's owner was told and has not seen the caller may see now. An opinion that was moved or
     * deleted since counts no more.
     */
    long unseen(SavedSearch search) {
        return jdbc.sql("""
                select count(*) from saved_search_matches m join opinions o on o.id = m.opinion_id
                 where m.search_id = :search and m.no > :seen and m.no <= :told
                """)
                .param("search", search.id().value())
                .param("seen", search.seenNo())
                .param("told", search.toldNo())
                .query(Long.class)
                .single();
    }

    /** The opinions found behind one number, up to another. */
    List<OpinionId> between(SavedSearchId search, long after, long until) {
        return jdbc.sql("""
                select opinion_id from saved_search_matches where search_id = :search and no > :after and no <= :until
                """)
                .param("search", search.value())
                .param("after", after)
                .param("until", until)
                .query((row, _) -> new OpinionId(row.getObject("opinion_id", UUID.class)))
                .list();
    }

    /** The number of the last that the search found; 0 while there is none. */
    long last(SavedSearchId search) {
        return jdbc.sql("select coalesce(max(no), 0) from saved_search_matches where search_id = :search")
                .param("search", search.value())
                .query(Long.class)
                .single();
    }
}
