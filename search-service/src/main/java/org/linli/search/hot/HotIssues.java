package org.linli.search.hot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hot issues of the bound scope; the bean qualified {@code jobs} sees all of them. */
class HotIssues {

    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;

    HotIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<HotIssue> lock(HotIssueId id) {
        return jdbc.sql("select * from hot_issues where id = :id for update")
                .param("id", id.value())
                .query(HotIssues::issue)
                .optional();
    }

    /** Those of a part of the tree and those of the groups, which may have lain elsewhere before. */
    List<HotIssue> lockAll(HeatPeriod period, PlaceRange range, Collection<GroupId> groups) {
        return jdbc.sql("""
                        select * from hot_issues
                         where period = :period and (place_no between :from and :to or group_id = any (:groups))
                         order by id for update
                        """)
                .param("period", period.name())
                .param("from", range.from())
                .param("to", range.to())
                .param("groups", groups.stream().map(GroupId::value).toArray(UUID[]::new))
                .query(HotIssues::issue)
                .list();
    }

    /** As the round has counted it, on that day as well. */
    void keepCounted(HotIssue issue, long round) {
        jdbc.sql("""
                        insert into hot_issues (id, place_id, group_id, category, period, day, received, earlier, windows,
                               channels, repeats, unanswered, waiting_days, score, level, attention, reason, muted_until,
                               counted_at, round, version)
                        values (:id, :place, :group, :category, :period, :day, :received, :earlier, :windows,
                               :channels, :repeats, :unanswered, :waiting, :score, :level, :attention, :reason, :until,
                               :at, :round, :version)
                            on conflict (id) do update
                           set place_id = excluded.place_id, day = excluded.day, received = excluded.received,
                               earlier = excluded.earlier, windows = excluded.windows, channels = excluded.channels,
                               repeats = excluded.repeats, unanswered = excluded.unanswered,
                               waiting_days = excluded.waiting_days, score = excluded.score, level = excluded.level,
                               attention = excluded.attention, reason = excluded.reason,
                               muted_until = excluded.muted_until, counted_at = excluded.counted_at,
                               round = excluded.round, version = excluded.version
                        """)
                .param("id", issue.id().value())
                .param("place", issue.place().value())
                .param("group", issue.subject() instanceof HotSubject.OfGroup(GroupId group) ? group.value() : null)
                .param("category", issue.subject() instanceof HotSubject.OfCategory(String category) ? category : null)
                .param("period", issue.period().name())
                .param("day", issue.day())
                .param("received", issue.tally().received())
                .param("earlier", issue.tally().earlier())
                .param("windows", issue.tally().windows())
                .param("channels", issue.tally().channels())
                .param("repeats", issue.tally().repeats())
                .param("unanswered", issue.tally().unanswered())
                .param("waiting", issue.tally().waitingDays())
                .param("score", issue.score())
                .param("level", issue.level().name())
                .param("attention", issue.attention().name())
                .param("reason", issue.reason())
                .param("until", issue.mutedUntil())
                .param("at", issue.countedAt().atOffset(ZoneOffset.UTC))
                .param("round", round)
                .param("version", issue.version())
                .update();
        keepDay(issue);
    }

    private void keepDay(HotIssue issue) {
        jdbc.sql("""
                        insert into hot_issue_days (issue_id, day, received, score, level)
                        values (:id, :day, :received, :score, :level)
                            on conflict (issue_id, day) do update
                           set received = excluded.received, score = excluded.score, level = excluded.level
                        """)
                .param("id", issue.id().value())
                .param("day", issue.day())
                .param("received", issue.tally().received())
                .param("score", issue.score())
                .param("level", issue.level().name())
                .update();
    }

    /** What somebody decided about one that is {@link #lock locked}. */
    void keepDecision(HotIssue issue) {
        jdbc.sql("""
                        update hot_issues
                           set attention = :attention, reason = :reason, muted_until = :until, version = :version
                         where id = :id
                        """)
                .param("attention", issue.attention().name())
                .param("reason", issue.reason())
                .param("until", issue.mutedUntil())
                .param("version", issue.version())
                .param("id", issue.id().value())
                .update();
    }

    void add(HotStep step) {
        UnitId unit = step.unit();
        jdbc.sql("""
                        insert into hot_issue_steps (issue_id, version, what, at, level, score, actor, unit_id, reason)
                        values (:issue, :version, :what, :at, :level, :score, :actor, :unit, :reason)
                        """)
                .param("issue", step.issue().value())
                .param("version", step.version())
                .param("what", step.what().name())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("level", step.level().name())
                .param("score", step.score())
                .param("actor", step.actor())
                .param("unit", unit == null ? null : unit.value())
                .param("reason", step.reason())
                .update();
    }

    /** Somebody wants all of it to be counted at once. */
    void wish(Instant now) {
        jdbc.sql("insert into heat_wishes (asked_at) values (:now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return how many days were forgotten, a portion at most */
    int forgetDaysBefore(LocalDate limit) {
        return jdbc.sql("""
                        delete from hot_issue_days
                         where (issue_id, day) in (
                               select issue_id, day from hot_issue_days where day < :limit limit :portion)
                        """).param("limit", limit).param("portion", PORTION).update();
    }

    static HotIssue issue(ResultSet row, int number) throws SQLException {
        return new HotIssue(
                new HotIssueId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                subject(row.getObject("group_id", UUID.class), row.getString("category")),
                HeatPeriod.valueOf(row.getString("period")),
                row.getObject("day", LocalDate.class),
                new Tally(
                        row.getInt("received"),
                        row.getInt("earlier"),
                        row.getInt("windows"),
                        row.getInt("channels"),
                        row.getInt("repeats"),
                        row.getInt("unanswered"),
                        row.getInt("waiting_days")),
                row.getInt("score"),
                HeatLevel.valueOf(row.getString("level")),
                Attention.valueOf(row.getString("attention")),
                row.getString("reason"),
                row.getObject("muted_until", LocalDate.class),
                row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static HotSubject subject(@Nullable UUID group, @Nullable String category) {
        if (group != null) {
            return new HotSubject.OfGroup(new GroupId(group));
        }
        if (category == null) {
            throw new IllegalStateException("An issue is about a group or a category");
        }
        return new HotSubject.OfCategory(category);
    }
}
