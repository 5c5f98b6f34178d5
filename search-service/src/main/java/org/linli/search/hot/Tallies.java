package org.linli.search.hot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what was said in one part of the tree: one range of place numbers and one of time, so that the index on both is
 * all that is read. Reads neither words nor contacts.
 */
@Repository
class Tallies {

    /** What every count is made of. {@code back} is 0 in the period, 1 in the window right before it, and so on. */
    private static final String COUNTS = """
                   count(*) filter (where back = 0) as received,
                   count(*) filter (where back > 0) as earlier,
                   count(distinct channel) filter (where back = 0) as channels,
                   count(group_id) filter (where back = 0)
                     - count(distinct group_id) filter (where back = 0) as repeats,
                   count(*) filter (where back = 0 and open) as unanswered,
                   coalesce(cast(:day as date) - min(said_on) filter (where open), 0) as waiting
            """;

    /** The columns of one opinion; {@code o} is the opinion. */
    private static final String SAID = """
                   o.channel, o.group_id, o.category,
                   o.state not in ('ANSWERED', 'DECLINED') as open,
                   cast(o.received_at at time zone 'Asia/Shanghai' as date) as said_on,
                   (cast(:day as date) - cast(o.received_at at time zone 'Asia/Shanghai' as date)) / :length as back
            """;

    static final String CATEGORIES = """
            with said as (
              select o.place_id,
            """ + SAID + """
                from opinions o
               where o.place_no between :from and :to
                 and o.received_at >= :since and o.received_at < :until
                 and o.category is not null
            ), above as (
              select here.place_id, unit.id as unit_id, cast(unit.path as text) as path
                from (select distinct place_id from said) here
                join places place on place.id = here.place_id
               cross join lateral unnest(string_to_array(cast(place.path as text), '.')) as step (label)
                join places unit on unit.id = cast(step.label as uuid)
                 and unit.type in ('DISTRICT', 'STREET', 'COMMUNITY') and unit.valid_to is null
            )
            select above.unit_id, above.path, said.category,
            """ + COUNTS + """
              from said join above using (place_id)
             group by above.unit_id, above.path, said.category
            having count(*) filter (where back = 0) >= :fewest
            """;

    private static final String GROUPS = """
            with said as (
              select g.id, g.place_id as lies,
            """ + SAID + """
                from issue_groups g
                join opinions o on o.group_id = g.id
               where g.dissolved_at is null and g.place_no between :from and :to
                 and o.received_at >= :since and o.received_at < :until
            ), counted as (
              select id, lies, mode() within group (order by category) as category,
            """ + COUNTS + """
                from said group by id, lies
              having count(*) filter (where back = 0) >= :fewest
            )
            select counted.*, unit.unit_id, unit.path
              from counted
              join places place on place.id = counted.lies
             cross join lateral (
                   select above.id as unit_id, cast(above.path as text) as path
                     from unnest(string_to_array(cast(place.path as text), '.')) as step (label)
                     join places above on above.id = cast(step.label as uuid)
                      and (above.parent_id is null
                           or above.type in ('DISTRICT', 'STREET', 'COMMUNITY') and above.valid_to is null)
                    order by nlevel(above.path) desc limit 1) unit
            """;

    private final JdbcClient jdbc;

    Tallies(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day since when this part of the tree hands anything in. */
    Optional<LocalDate> firstDay(PlaceRange range) {
        return jdbc.sql("""
                        select cast(min(received_at) at time zone 'Asia/Shanghai' as date) from opinions
                         where place_no between :from and :to
                        """)
                .param("from", range.from())
                .param("to", range.to())
                .query(LocalDate.class)
                .optional();
    }

    /** Categories by district, street and community. */
    List<Found> categories(PlaceRange range, HeatPeriod period, LocalDate day, int windows) {
        return counting(CATEGORIES, range, period, day, windows)
                .query((row, _) -> new Found(
                        new HotSubject.OfCategory(row.getString("category")),
                        place(row),
                        row.getString("path"),
                        row.getString("category"),
                        tally(row, windows)))
                .list();
    }

    /** Groups that lie there, each at the nearest district, street or community. */
    List<Found> groups(PlaceRange range, HeatPeriod period, LocalDate day, int windows) {
        return counting(GROUPS, range, period, day, windows)
                .query((row, _) -> new Found(
                        new HotSubject.OfGroup(new GroupId(row.getObject("id", UUID.class))),
                        place(row),
                        row.getString("path"),
                        row.getString("category"),
                        tally(row, windows)))
                .list();
    }

    private JdbcClient.StatementSpec counting(
            String sql, PlaceRange range, HeatPeriod period, LocalDate day, int windows) {
        return jdbc.sql(sql)
                .param("from", range.from())
                .param("to", range.to())
                .param("day", day)
                .param("length", period.days())
                .param("since", at(period.since(day, windows)))
                .param("until", at(day.plusDays(1)))
                .param("fewest", Found.FEWEST);
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static UnitId place(ResultSet row) throws SQLException {
        return new UnitId(row.getObject("unit_id", UUID.class));
    }

    private static Tally tally(ResultSet row, int windows) throws SQLException {
        return new Tally(
                row.getInt("received"),
                row.getInt("earlier"),
                windows,
                row.getInt("channels"),
                row.getInt("repeats"),
                row.getInt("unanswered"),
                row.getInt("waiting"));
    }
}
