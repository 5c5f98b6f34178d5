package org.linli.search.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The groups of the bound scope, and what happened to them; the bean qualified {@code jobs} sees all of them. */
class IssueGroups {

    private final JdbcClient jdbc;

    IssueGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IssueGroup group) {
        jdbc.sql("""
                insert into issue_groups (id, place_id, title, members, state, confirmed_at, version)
                values (:id, :place, :title, :members, :state, :confirmedAt, :version)
                """)
                .param("id", group.id().value())
                .param("place", group.place().value())
                .param("title", group.title())
                .param("members", group.members())
                .param("state", group.state().name())
                .param("confirmedAt", group.confirmedAt().atOffset(ZoneOffset.UTC))
                .param("version", group.version())
                .update();
    }

    Optional<IssueGroup> find(GroupId id) {
        return jdbc.sql("select * from issue_groups where id = :id")
                .param("id", id.value())
                .query(IssueGroups::group)
                .optional();
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<IssueGroup> lock(GroupId id) {
        return jdbc.sql("select * from issue_groups where id = :id for update")
                .param("id", id.value())
                .query(IssueGroups::group)
                .optional();
    }

    void save(IssueGroup group) {
        Instant dissolved = group.dissolvedAt();
        jdbc.sql("""
                update issue_groups
                   set place_id = :place, members = :members, state = :state, dissolved_at = :dissolvedAt,
                       version = :version
                 where id = :id
                """)
                .param("place", group.place().value())
                .param("members", group.members())
                .param("state", group.state().name())
                .param("dissolvedAt", dissolved == null ? null : dissolved.atOffset(ZoneOffset.UTC))
                .param("version", group.version())
                .param("id", group.id().value())
                .update();
    }

    void add(GroupStep step) {
        GroupId other = step.other();
        jdbc.sql("""
                insert into issue_group_steps (group_id, version, what, at, actor, unit_id, count, other)
                values (:group, :version, :what, :at, :actor, :unit, :count, :other)
                """)
                .param("group", step.group().value())
                .param("version", step.version())
                .param("what", step.what().name())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("actor", step.actor())
                .param("unit", step.unit().value())
                .param("count", step.count())
                .param("other", other == null ? null : other.value())
                .update();
    }

    /** The newest first. */
    List<GroupStep> steps(GroupId group, int limit) {
        return jdbc.sql("select * from issue_group_steps where group_id = :group order by version desc limit :limit")
                .param("group", group.value())
                .param("limit", limit)
                .query(IssueGroups::step)
                .list();
    }

    static IssueGroup group(ResultSet row, int number) throws SQLException {
        OffsetDateTime dissolved = row.getObject("dissolved_at", OffsetDateTime.class);
        return new IssueGroup(
                new GroupId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("title"),
                row.getInt("members"),
                IssueGroup.State.valueOf(row.getString("state")),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                dissolved == null ? null : dissolved.toInstant(),
                row.getLong("version"));
    }

    private static GroupStep step(ResultSet row, int number) throws SQLException {
        UUID other = row.getObject("other", UUID.class);
        return new GroupStep(
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getLong("version"),
                GroupStep.What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("count"),
                other == null ? null : new GroupId(other));
    }
}
