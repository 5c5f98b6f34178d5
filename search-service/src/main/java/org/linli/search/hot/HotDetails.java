package org.linli.search.hot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands behind one hot issue, within the caller's scope. */
@Repository
class HotDetails {

    /** The opinions of period and windows; {@code now} says which are the period's. */
    private static final String SAID = """
            with said as (
              select o.id, o.place_id, o.state, o.group_id, o.received_at >= :first as now,
                     o.title, o.text, o.received_at, o.latitude, o.longitude
                from opinions o
               where o.place_no between :from and :to
                 and o.received_at >= :since and o.received_at < :until
                 and (o.category = :category or o.group_id = :group)
            )
            """;

    /** Characters of an opinion without a title that tell it from others. */
    private static final int BEGINNING = 40;

    private final JdbcClient jdbc;

    HotDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest ones, the oldest of them first. */
    List<HotRecord.Day> days(HotIssueId id) {
        return jdbc.sql("""
                        select * from hot_issue_days where issue_id = :id order by day desc limit :limit
                        """)
                .param("id", id.value())
                .param("limit", HotRecord.MOST_DAYS)
                .query((row, _) -> new HotRecord.Day(
                        row.getObject("day", LocalDate.class),
                        row.getInt("received"),
                        row.getInt("score"),
                        HeatLevel.valueOf(row.getString("level"))))
                .list()
                .reversed();
    }

    List<HotRecord.Below> below(HotIssue issue, Place place) {
        return said("""
                select coalesce(unit.id, top.id) as unit_id, coalesce(unit.name, top.name) as name,
                       count(*) filter (where now) as received, count(*) filter (where not now) as earlier
                  from said
                  join places here on here.id = said.place_id
                  join places top on top.id = :place
                  left join places unit on unit.parent_id = top.id and here.no between unit.no and unit.no_end
                 group by 1, 2
                 order by received desc, earlier desc, name limit :limit
                """, issue, place)
                .param("place", place.id().value())
                .param("limit", HotRecord.MOST_PLACES)
                .query((row, _) -> new HotRecord.Below(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("received"),
                        row.getInt("earlier")))
                .list();
    }

    Map<OpinionState, Long> states(HotIssue issue, Place place) {
        Map<OpinionState, Long> states = new EnumMap<>(OpinionState.class);
        said("select state, count(*) as opinions from said where now group by state", issue, place)
                .query(row -> {
                    states.put(OpinionState.valueOf(row.getString("state")), row.getLong("opinions"));
                });
        return states;
    }

    List<HotRecord.Gathered> groups(HotIssue issue, Place place) {
        return said("""
                select g.id, g.title, count(*) as received
                  from said join issue_groups g on g.id = said.group_id
                 where now
                 group by g.id, g.title
                 order by received desc, g.id limit :limit
                """, issue, place)
                .param("limit", HotRecord.MOST_GROUPS)
                .query((row, _) -> new HotRecord.Gathered(
                        new GroupId(row.getObject("id", UUID.class)), row.getString("title"), row.getInt("received")))
                .list();
    }

    HotPoints points(HotIssue issue, Place place) {
        List<HotPoints.Said> points = said("""
                select id, latitude, longitude, coalesce(title, left(text, :beginning)) as title, state, received_at
                  from said
                 where now and latitude is not null
                 order by received_at desc, id desc limit :limit
                """, issue, place)
                .param("beginning", BEGINNING)
                .param("limit", HotPoints.MOST)
                .query(HotDetails::point)
                .list();
        return said("select count(*) as received, count(latitude) as located from said where now", issue, place)
                .query((row, _) -> new HotPoints(points, row.getInt("located"), row.getInt("received")))
                .single();
    }

    private static HotPoints.Said point(ResultSet row, int number) throws SQLException {
        return new HotPoints.Said(
                new OpinionId(row.getObject("id", UUID.class)),
                new Point(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                row.getString("title"),
                OpinionState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    /** The newest first. */
    List<HotStep> steps(HotIssueId id) {
        return jdbc.sql("select * from hot_issue_steps where issue_id = :id order by version desc limit :limit")
                .param("id", id.value())
                .param("limit", HotRecord.MOST_STEPS)
                .query(HotDetails::step)
                .list();
    }

    private JdbcClient.StatementSpec said(String rest, HotIssue issue, Place place) {
        HeatPeriod period = issue.period();
        return jdbc.sql(SAID + rest)
                .param("from", place.no())
                .param("to", place.noEnd())
                .param("first", at(period.first(issue.day())))
                .param("since", at(period.since(issue.day(), issue.tally().windows())))
                .param("until", at(issue.day().plusDays(1)))
                .param("category", issue.subject() instanceof HotSubject.OfCategory(String category) ? category : null)
                .param("group", issue.subject() instanceof HotSubject.OfGroup(GroupId group) ? group.value() : null);
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static HotStep step(ResultSet row, int number) throws SQLException {
        return new HotStep(
                new HotIssueId(row.getObject("issue_id", UUID.class)),
                row.getLong("version"),
                HotStep.What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                HeatLevel.valueOf(row.getString("level")),
                row.getInt("score"),
                row.getString("actor"),
                unit(row.getObject("unit_id", UUID.class)),
                row.getString("reason"));
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
