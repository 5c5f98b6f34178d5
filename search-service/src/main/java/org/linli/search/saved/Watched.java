package org.linli.search.saved;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.search.opinion.OpinionId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the watch works on, whatever the scope: opinions that came in, searches that want to hear of them, what was found. */
@Repository
class Watched {

    /** An opinion that came in, with the number of its place. */
    record Arrival(long no, OpinionId opinion, long placeNo) {}

    /** A search with the numbers of its unit's subtree. */
    record Watching(SavedSearch search, long from, long to) {

        boolean covers(Arrival arrival) {
            return arrival.placeNo() >= from && arrival.placeNo() <= to;
        }
    }

    /** Names the lock that one watch of all instances holds. Any number, but always this one. */
    private static final long WATCH = 0x6C696E6C69_5337L;

    private static final int PORTION = 5_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Watched(@Qualifier("jobs") JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether the running transaction is the one that watches, so that matches are numbered in the order they commit. */
    boolean byMe() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:watch)")
                .param("watch", WATCH)
                .query(Boolean.class)
                .single();
    }

    /**
     * What came in and was handed to the index: an opinion's row there is queued at the same moment as its row here, so
     * that what is older than all that still waits there waits there no more.
     */
    List<Arrival> arrived(int limit) {
        return jdbc.sql("""
                select f.no, f.opinion_id, coalesce(o.place_no, -1) as place_no
                  from saved_search_feed f left join opinions o on o.id = f.opinion_id
                 where f.queued_at < (select coalesce(min(w.queued_at), 'infinity') from index_work w)
                 order by f.no limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new Arrival(
                        row.getLong("no"),
                        new OpinionId(row.getObject("opinion_id", UUID.class)),
                        row.getLong("place_no")))
                .list();
    }

    /** By their exact numbers: a lower number can commit later. */
    void done(Collection<Arrival> arrivals) {
        jdbc.sql("delete from saved_search_feed where no = any (:numbers)")
                .param("numbers", arrivals.stream().map(Arrival::no).toArray(Long[]::new))
                .update();
    }

    /** Searches with an alert whose unit holds any of these numbers. */
    List<Watching> watching(long lowest, long highest) {
        return jdbc.sql("""
                select s.*, p.no, p.no_end from saved_searches s join places p on p.id = s.place_id
                 where s.alert <> 'NEVER' and p.no <= :highest and p.no_end >= :lowest
                 order by s.id
                """)
                .param("lowest", lowest)
                .param("highest", highest)
                .query((row, _) ->
                        new Watching(SavedSearches.search(row, json), row.getLong("no"), row.getLong("no_end")))
                .list();
    }

    /** Keeps what was found, of each search the newest only. A search that was removed meanwhile has found nothing. */
    void found(SavedSearchId search, Collection<OpinionId> opinions, int most, Instant now) {
        jdbc.sql("""
                insert into saved_search_matches (search_id, opinion_id, matched_at)
                select s.id, o, :now
                  from (select id from saved_searches where id = :search for key share) s,
                       unnest(cast(:opinions as uuid[])) o
                on conflict (search_id, opinion_id) do nothing
                """)
                .param("search", search.value())
                .param("opinions", opinions.stream().map(OpinionId::value).toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                delete from saved_search_matches
                 where search_id = :search
                   and no <= (select no from saved_search_matches
                               where search_id = :search order by no desc offset :most limit 1)
                """).param("search", search.value()).param("most", most).update();
    }

    /** Searches in which something was found of which nobody was told; theirs alone until the transaction ends. */
    List<SavedSearch> untold() {
        return jdbc.sql("""
                select * from saved_searches s
                 where alert <> 'NEVER'
                   and exists (select from saved_search_matches m where m.search_id = s.id and m.no > s.told_no)
                 order by id for update skip locked
                """).query((row, _) -> SavedSearches.search(row, json)).list();
    }

    /** What was found since it was told before, up to a time. */
    record Untold(long lastNo, long count) {}

    Untold untold(SavedSearch search, Instant until) {
        return jdbc.sql("""
                select coalesce(max(no), 0) as last, count(*) as found from saved_search_matches
                 where search_id = :search and no > :told and matched_at <= :until
                """)
                .param("search", search.id().value())
                .param("told", search.toldNo())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Untold(row.getLong("last"), row.getLong("found")))
                .single();
    }

    void told(SavedSearchId search, long no) {
        jdbc.sql("update saved_searches set told_no = :no where id = :id")
                .param("no", no)
                .param("id", search.value())
                .update();
    }

    /** A portion at most. */
    void forgetFoundBefore(OffsetDateTime limit) {
        jdbc.sql("""
                delete from saved_search_matches
                 where no in (select no from saved_search_matches where matched_at < :limit limit :portion)
                """).param("limit", limit).param("portion", PORTION).update();
    }

    /** How much waits. */
    long waiting() {
        return jdbc.sql("select count(*) from saved_search_feed")
                .query(Long.class)
                .single();
    }
}
