package org.linli.search.hot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the round is: one row, whose lock says whose turn it is. */
@Repository
class HeatRounds {

    /**
     * @param doneTo number of the last place that was counted
     * @param endedAt absent while it is under way
     */
    record Round(
            long no,
            LocalDate day,
            Instant begunAt,
            long doneTo,
            @Nullable Instant endedAt) {

        Round began(LocalDate today, Instant now) {
            return new Round(no + 1, today, now, -1, null);
        }

        Round done(long to) {
            return new Round(no, day, begunAt, to, null);
        }

        Round ended(Instant now) {
            return new Round(no, day, begunAt, doneTo, now);
        }
    }

    private final JdbcClient jdbc;

    HeatRounds(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The round, which is this transaction's alone; empty while it is another's. */
    Optional<Round> claim() {
        return jdbc.sql("select * from heat_round for update skip locked")
                .query((row, _) -> {
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    return new Round(
                            row.getLong("no"),
                            row.getObject("day", LocalDate.class),
                            row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                            row.getLong("done_to"),
                            ended == null ? null : ended.toInstant());
                })
                .optional();
    }

    void save(Round round) {
        Instant ended = round.endedAt();
        jdbc.sql("""
                        update heat_round
                           set no = :no, day = :day, begun_at = :begun, done_to = :doneTo, ended_at = :ended
                        """)
                .param("no", round.no())
                .param("day", round.day())
                .param("begun", round.begunAt().atOffset(ZoneOffset.UTC))
                .param("doneTo", round.doneTo())
                .param("ended", ended == null ? null : ended.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The city itself first, then each unit right below it with its subtree. */
    Optional<PlaceRange> next(long doneTo) {
        return jdbc.sql("""
                        select no as first, case when parent_id is null then no else no_end end as last
                          from places
                         where no > :doneTo
                           and (parent_id is null or parent_id = (select id from places where parent_id is null))
                         order by no limit 1
                        """)
                .param("doneTo", doneTo)
                .query((row, _) -> new PlaceRange(row.getLong("first"), row.getLong("last")))
                .optional();
    }

    /** Whether somebody wants to be counted at once. */
    boolean wished() {
        return jdbc.sql("select exists (select from heat_wishes)")
                .query(Boolean.class)
                .single();
    }

    /** Those asked for until now are met by the round that begins. */
    void meetWishes() {
        jdbc.sql("delete from heat_wishes").update();
    }
}
