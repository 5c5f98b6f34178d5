package org.linli.search.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.search.query.Trend;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts in PostgreSQL, within the bound scope. Every statement is bounded by a range of place numbers and by times;
 * what is received is counted by all its parts in one pass, so that the parts cannot but add up.
 */
@Repository
class OpinionCounts {

    private static final int MOST_REASONS = 10;
    private static final int MOST_GROUPS = 10;
    private static final int MOST_WAITING = 20;

    /** Neither answered nor declined at the first moment behind the period, as far as the rows tell today. */
    private static final String WAITING = """
            o.place_no between :no and :noEnd and o.received_at < :end
               and (o.state not in ('ANSWERED', 'DECLINED')
                    or o.state = 'ANSWERED' and o.answered_at >= :end
                    or o.state = 'DECLINED' and exists (select from opinion_steps s
                                                         where s.opinion_id = o.id and s.what = 'DECLINED'
                                                           and s.at >= :end))
            """;

    /** Its last refusal counts; one that was undone does not. */
    private static final String DECLINED = """
             from opinion_steps s
             join opinions o on o.id = s.opinion_id
            where s.what = 'DECLINED' and s.at >= :start and s.at < :end
              and o.state = 'DECLINED' and o.place_no between :no and :noEnd
              and not exists (select from opinion_steps later
                               where later.opinion_id = s.opinion_id and later.what = 'DECLINED'
                                 and later.version > s.version)
            """;

    private final JdbcClient jdbc;

    OpinionCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was received, whole and by each of its parts. */
    record Received(
            long all,
            long grouped,
            Map<LocalDate, Long> steps,
            Map<Long, Long> places,
            Map<String, Long> categories,
            Map<String, Long> channels,
            Map<String, Long> states) {}

    /** Of what was answered. */
    record Answered(
            long all,
            @Nullable Long medianMinutes,
            @Nullable Long ninetiethMinutes) {}

    /** One that waits. */
    record Waiting(
            UUID id,
            UnitId place,
            String source,
            @Nullable String externalId,
            @Nullable String category,
            LocalDate receivedOn) {}

    /** A category that is absent counts under an empty name. */
    Received received(Place unit, Period period, Trend.Interval interval) {
        Counting counting = new Counting();
        asked("""
                select case grouping(step, place_no, category, channel, state)
                            when 31 then 'ALL' when 15 then 'STEP' when 23 then 'PLACE' when 27 then 'CATEGORY'
                            when 29 then 'CHANNEL' else 'STATE' end as part,
                       coalesce(step::text, place_no::text, category, channel, state) as value,
                       count(*) as received, count(group_id) as grouped
                  from (select date_trunc(:interval, received_at at time zone :zone)::date as step, place_no,
                               coalesce(split_part(category, '/', 1), '') as category, channel, state, group_id
                          from opinions
                         where place_no between :no and :noEnd and received_at >= :start and received_at < :end) o
                 group by grouping sets ((), (step), (place_no), (category), (channel), (state))
                """, unit, period)
                .param("interval", interval.name())
                .param("zone", CityTime.ZONE.getId())
                .query(counting);
        return counting.received();
    }

    /** Puts each row to the part it is of. */
    private static final class Counting implements RowCallbackHandler {

        private long all;
        private long grouped;
        private final Map<LocalDate, Long> steps = new HashMap<>();
        private final Map<Long, Long> places = new HashMap<>();
        private final Map<String, Long> categories = new HashMap<>();
        private final Map<String, Long> channels = new HashMap<>();
        private final Map<String, Long> states = new HashMap<>();

        @Override
        public void processRow(ResultSet row) throws SQLException {
            long received = row.getLong("received");
            String value = row.getString("value");
            switch (row.getString("part")) {
                case "STEP" -> steps.put(LocalDate.parse(value), received);
                case "PLACE" -> places.put(Long.valueOf(value), received);
                case "CATEGORY" -> categories.put(value, received);
                case "CHANNEL" -> channels.put(value, received);
                case "STATE" -> states.put(value, received);
                default -> {
                    all = received;
                    grouped = row.getLong("grouped");
                }
            }
        }

        Received received() {
            return new Received(all, grouped, steps, places, categories, channels, states);
        }
    }

    Answered answered(Place unit, Period period) {
        return asked("""
                select count(*) as answered,
                       round(percentile_cont(0.5) within group (order by minutes))::bigint as median,
                       round(percentile_cont(0.9) within group (order by minutes))::bigint as ninetieth
                  from (select extract(epoch from answered_at - received_at)::double precision / 60 as minutes
                          from opinions
                         where place_no between :no and :noEnd and received_at < :end
                           and state = 'ANSWERED' and answered_at >= :start and answered_at < :end) o
                """, unit, period)
                .query((row, number) -> new Answered(
                        row.getLong("answered"),
                        row.getObject("median", Long.class),
                        row.getObject("ninetieth", Long.class)))
                .single();
    }

    long declined(Place unit, Period period) {
        return asked("select count(*)" + DECLINED, unit, period)
                .query(Long.class)
                .single();
    }

    /** The most frequent reasons as they were written, the most first. */
    List<Analysis.ReasonLine> reasons(Place unit, Period period) {
        return asked(
                        "select s.words, count(*) as declined" + DECLINED
                                + " group by s.words order by declined desc, s.words limit " + MOST_REASONS,
                        unit,
                        period)
                .query((row, number) -> new Analysis.ReasonLine(row.getString("words"), row.getLong("declined")))
                .list();
    }

    /** How many were waiting, by their age in whole days, as bounds in rising order: none of a bound is not there. */
    Map<Analysis.Age, Long> waiting(Place unit, Period period) {
        Map<Analysis.Age, Long> ages = new EnumMap<>(Analysis.Age.class);
        asked("""
                select case when days <= 3 then 'UP_TO_3_DAYS' when days <= 7 then 'UP_TO_7_DAYS'
                            when days <= 15 then 'UP_TO_15_DAYS' else 'OVER_15_DAYS' end as age,
                       count(*) as waiting
                  from (select cast(:to as date) - (o.received_at at time zone :zone)::date as days
                          from opinions o
                         where %s) o
                 group by age
                """.formatted(WAITING), unit, period)
                .param("to", period.to())
                .param("zone", CityTime.ZONE.getId())
                .query(row -> {
                    ages.put(Analysis.Age.valueOf(row.getString("age")), row.getLong("waiting"));
                });
        return ages;
    }

    List<Waiting> longestWaiting(Place unit, Period period) {
        return asked("""
                select o.id, o.place_id, o.source, o.external_id, o.category,
                       (o.received_at at time zone :zone)::date as received_on
                  from opinions o
                 where %s
                 order by o.received_at, o.id limit %d
                """.formatted(WAITING, MOST_WAITING), unit, period)
                .param("zone", CityTime.ZONE.getId())
                .query(OpinionCounts::waiting)
                .list();
    }

    long groupsConfirmed(Place unit, Period period) {
        return asked("""
                select count(*) from issue_groups
                 where place_no between :no and :noEnd and confirmed_at >= :start and confirmed_at < :end
                   and dissolved_at is null
                """, unit, period).query(Long.class).single();
    }

    List<Analysis.GroupLine> topGroups(Place unit, Period period) {
        return asked("""
                select g.id, g.title, count(*) as received
                  from opinions o
                  join issue_groups g on g.id = o.group_id
                 where o.place_no between :no and :noEnd and o.received_at >= :start and o.received_at < :end
                 group by g.id, g.title
                 order by received desc, g.id limit %d
                """.formatted(MOST_GROUPS), unit, period)
                .query((row, number) -> new Analysis.GroupLine(
                        row.getObject("id", UUID.class), row.getString("title"), row.getLong("received")))
                .list();
    }

    /** A name that a statement does not use is passed over. */
    private JdbcClient.StatementSpec asked(String sql, Place unit, Period period) {
        return jdbc.sql(sql)
                .param("no", unit.no())
                .param("noEnd", unit.noEnd())
                .param("start", period.start())
                .param("end", period.end());
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("category"),
                row.getObject("received_on", LocalDate.class));
    }
}
