package org.linli.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is fed: the generation of indices that answers, and at most one that is being filled to take its place. */
@Repository
class Generations {

    enum State {
        BUILDING,
        LIVE
    }

    /**
     * @param filledTo the last opinion that was filled in, in id order
     * @param fillTo the last opinion there was when the filling began; whatever came later is brought by the feed
     * @param filled how many were filled in
     * @param job the operator's job that began it, when one did
     * @param definition by which it was made: {@link IndexDefinition}
     * @param yearsPerIndex how many years lie together in each of its indices; 0 for all
     * @param settled whether it has answered for some minutes
     */
    record Generation(
            int number,
            State state,
            @Nullable UUID filledTo,
            @Nullable UUID fillTo,
            long filled,
            @Nullable JobId job,
            int definition,
            int yearsPerIndex,
            boolean settled) {}

    /** @param overdue whether it has been kept for so long that nobody can expect it any more */
    record Retired(int number, boolean overdue) {}

    /** Longer than a page is looked at and an export takes; a reader that is used for longer is cut off. */
    private static final Duration LONGEST_READING = Duration.ofMinutes(15);

    /**
     * As long as it may take until all instances have the same settings: two that differ do not rebuild against each other
     * without pause.
     */
    private static final Duration SETTLING = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final ElasticsearchProperties properties;

    Generations(@Qualifier("jobs") JdbcClient jdbc, ElasticsearchProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    List<Generation> fed() {
        return jdbc.sql("""
                select generation, state, filled_to, fill_to, filled, job, definition, years_per_index,
                       coalesce(live_at < now() - make_interval(secs => :settling), false) as settled
                  from index_generations order by generation
                """)
                .param("settling", SETTLING.toSeconds())
                .query(Generations::read)
                .list();
    }

    private static Generation read(ResultSet row, int number) throws SQLException {
        UUID job = row.getObject("job", UUID.class);
        return new Generation(
                row.getInt("generation"),
                State.valueOf(row.getString("state")),
                row.getObject("filled_to", UUID.class),
                row.getObject("fill_to", UUID.class),
                row.getLong("filled"),
                job == null ? null : new JobId(job),
                row.getInt("definition"),
                row.getInt("years_per_index"),
                row.getBoolean("settled"));
    }

    Optional<Generation> live() {
        return in(State.LIVE);
    }

    Optional<Generation> building() {
        return in(State.BUILDING);
    }

    private Optional<Generation> in(State state) {
        return fed().stream().filter(generation -> generation.state() == state).findFirst();
    }

    /** From the commit on, changes are fed to one more generation. One that is being built already is gone on with. */
    void begin(@Nullable JobId job) {
        jdbc.sql("""
                insert into index_generations (state, job, definition, years_per_index)
                values ('BUILDING', :job, :definition, :years)
                    on conflict (state) do nothing
                """)
                .param("job", job == null ? null : job.value(), Types.OTHER)
                .param("definition", IndexDefinition.CURRENT)
                .param("years", properties.yearsPerIndex())
                .update();
    }

    /**
     * Fixes up to where the generation is filled, if that is not fixed yet. Only after its first index was created: then every
     * opinion is either visible to this statement, and filled in, or committed later, and brought by the feed. So the
     * filling ends however much is written meanwhile.
     */
    void bound(int generation) {
        jdbc.sql("""
                update index_generations
                   set fill_to = coalesce((select id from opinions order by id desc limit 1), :none)
                 where generation = :generation and fill_to is null
                """)
                .param("none", new UUID(0, 0))
                .param("generation", generation)
                .update();
    }

    /** Whether the filler may fill the generation for the next while; it may when nobody else's lease runs. */
    boolean lease(int generation, UUID filler, Duration duration) {
        return jdbc.sql("""
                update index_generations set filler = :filler, leased_until = now() + make_interval(secs => :seconds)
                 where generation = :generation and (filler = :filler or leased_until is null or leased_until < now())
                """)
                        .param("filler", filler)
                        .param("seconds", duration.toSeconds())
                        .param("generation", generation)
                        .update()
                == 1;
    }

    /** Keeps how far the filling has come and renews the lease. @return false when it is no longer the filler's */
    boolean filled(int generation, UUID filler, UUID to, int more, Duration lease) {
        return jdbc.sql("""
                update index_generations
                   set filled_to = :to, filled = filled + :more, leased_until = now() + make_interval(secs => :seconds)
                 where generation = :generation and filler = :filler
                """)
                        .param("to", to)
                        .param("more", more)
                        .param("seconds", lease.toSeconds())
                        .param("generation", generation)
                        .param("filler", filler)
                        .update()
                == 1;
    }

    /** Fills it from the start again: its index was lost on the way. */
    void startOver(int generation) {
        jdbc.sql(
                        "update index_generations set filled_to = null, fill_to = null, filled = 0 where generation = :generation")
                .param("generation", generation)
                .update();
    }

    /**
     * Within one transaction: the new one answers; others are no longer fed, and kept for who still reads them.
     *
     * @return false when it was given up meanwhile; to be rolled back then
     */
    boolean goLive(int generation) {
        jdbc.sql("""
                with gone as (delete from index_generations where generation <> :generation returning generation)
                insert into index_retired (generation) select generation from gone
                """).param("generation", generation).update();
        return jdbc.sql("""
                update index_generations set state = 'LIVE', live_at = now(), filler = null, leased_until = null
                 where generation = :generation
                """).param("generation", generation).update() == 1;
    }

    /** @return false when it is not being built, because it was given up already, or answers by now */
    boolean giveUp(int generation) {
        return jdbc.sql("delete from index_generations where generation = :generation and state = 'BUILDING'")
                        .param("generation", generation)
                        .update()
                == 1;
    }

    void forget(int generation) {
        jdbc.sql("delete from index_generations where generation = :generation")
                .param("generation", generation)
                .update();
    }

    /** Those that answered before, oldest first. */
    List<Retired> retired() {
        return jdbc.sql("""
                select generation, retired_at < now() - make_interval(secs => :seconds) as overdue
                  from index_retired order by generation
                """)
                .param("seconds", LONGEST_READING.toSeconds())
                .query((row, number) -> new Retired(row.getInt("generation"), row.getBoolean("overdue")))
                .list();
    }

    void forgetRetired(int generation) {
        jdbc.sql("delete from index_retired where generation = :generation")
                .param("generation", generation)
                .update();
    }
}
