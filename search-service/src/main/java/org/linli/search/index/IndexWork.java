package org.linli.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the index has yet to hear of, and what it refused to. */
@Repository
class IndexWork {

    /**
     * One change of one opinion, by the number in which it was queued.
     *
     * @param layAt when it had been received where it has to be taken away, if it has to be
     */
    record Item(
            long no, UUID opinion, long version, @Nullable Instant layAt) {}

    /** A document that Elasticsearch refused. */
    record Refusal(UUID opinion, long version, String reason, Instant refusedAt) {}

    /** How much waits and since when. */
    record Backlog(long size, Optional<Instant> oldest, long refusals) {}

    /** Names the lock that one drainer of all instances holds. Any number, but always this one. */
    private static final long DRAINER = 0x6C696E6C69_5332L;

    private final JdbcClient jdbc;

    IndexWork(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the running transaction is the one that drains. One at a time across all instances: two could write the
     * same version of an opinion with the places of before and after a re-division, in either order.
     */
    boolean drainedByMe() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:drainer)")
                .param("drainer", DRAINER)
                .query(Boolean.class)
                .single();
    }

    /** Waits until no batch is under way, and lets none begin before the running transaction has ended. */
    void holdFeed() {
        jdbc.sql("select pg_advisory_xact_lock(:drainer)")
                .param("drainer", DRAINER)
                .query((row, number) -> number)
                .single();
    }

    List<Item> oldest(int limit) {
        return jdbc.sql("select no, opinion_id, version, lay_at from index_work order by no limit :limit")
                .param("limit", limit)
                .query((row, number) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        OffsetDateTime layAt = row.getObject("lay_at", OffsetDateTime.class);
        return new Item(
                row.getLong("no"),
                row.getObject("opinion_id", UUID.class),
                row.getLong("version"),
                layAt == null ? null : layAt.toInstant());
    }

    /** By their exact numbers: a lower number can commit later. */
    void done(List<Item> items) {
        jdbc.sql("delete from index_work where no = any (:numbers)")
                .param("numbers", items.stream().map(Item::no).toArray(Long[]::new))
                .update();
    }

    /** @param layAt when it would have been received where it has to be taken away, if it has to be */
    void queue(UUID opinion, long version, @Nullable Instant layAt) {
        jdbc.sql("insert into index_work (opinion_id, version, lay_at) values (:opinion, :version, :layAt)")
                .param("opinion", opinion)
                .param("version", version)
                .param("layAt", layAt == null ? null : layAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Those of the opinions of which some change still waits. */
    List<UUID> waiting(Collection<UUID> opinions) {
        return jdbc.sql("select distinct opinion_id from index_work where opinion_id = any (:opinions)")
                .param("opinions", opinions.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("opinion_id", UUID.class))
                .list();
    }

    /** Keeps what was refused apart, and forgets earlier refusals of what has now been taken. */
    void settle(Collection<UUID> taken, Map<UUID, Refusal> refused) {
        jdbc.sql("delete from index_refusals where opinion_id = any (:taken)")
                .param("taken", taken.toArray(UUID[]::new))
                .update();
        refused.values()
                .forEach(refusal -> jdbc.sql("""
                insert into index_refusals (opinion_id, version, reason) values (:opinion, :version, :reason)
                on conflict (opinion_id)
                do update set version = excluded.version, reason = excluded.reason, refused_at = now()
                """)
                        .param("opinion", refusal.opinion())
                        .param("version", refusal.version())
                        .param("reason", refusal.reason())
                        .update());
    }

    List<Refusal> refusals(Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select opinion_id, version, reason, refused_at from index_refusals
                 where opinion_id > :after order by opinion_id limit :limit
                """)
                .param("after", after.orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query((row, number) -> new Refusal(
                        row.getObject("opinion_id", UUID.class),
                        row.getLong("version"),
                        row.getString("reason"),
                        row.getObject("refused_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Queues every refused opinion once more. @return how many */
    int retryRefused() {
        return jdbc.sql("insert into index_work (opinion_id, version) select opinion_id, version from index_refusals")
                .update();
    }

    Backlog backlog() {
        return jdbc.sql("""
                select (select count(*) from index_work) as size,
                       (select min(queued_at) from index_work) as oldest,
                       (select count(*) from index_refusals) as refusals
                """)
                .query((row, number) -> new Backlog(
                        row.getLong("size"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getLong("refusals")))
                .single();
    }
}
