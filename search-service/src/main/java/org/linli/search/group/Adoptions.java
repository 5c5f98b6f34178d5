package org.linli.search.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterDraft;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;
import org.linli.search.opinion.ActedBy;
import org.linli.search.opinion.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What groups were adopted into; seen and changed with its group. */
class Adoptions {

    private final JdbcClient jdbc;

    Adoptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Adoption> find(GroupId group) {
        return jdbc.sql("select * from group_adoptions where group_id = :group")
                .param("group", group.value())
                .query(Adoptions::adoption)
                .optional();
    }

    /** Of a group that is locked; in the place of what was asked for before. */
    void put(Adoption adoption) {
        jdbc.sql("""
                insert into group_adoptions (group_id, id, title, description, unit_id, actor, actor_unit, asked_at)
                values (:group, :id, :title, :description, :unit, :actor, :actorUnit, :askedAt)
                    on conflict (group_id) do update
                   set id = excluded.id, title = excluded.title, description = excluded.description,
                       unit_id = excluded.unit_id, actor = excluded.actor, actor_unit = excluded.actor_unit,
                       asked_at = excluded.asked_at
                """)
                .param("group", adoption.group().value())
                .param("id", adoption.id())
                .param("title", adoption.draft().title())
                .param("description", adoption.draft().description())
                .param("unit", adoption.draft().unit().value())
                .param("actor", adoption.by().actor())
                .param("actorUnit", adoption.by().unit().value())
                .param("askedAt", written(adoption.askedAt()))
                .update();
    }

    /** Keeps where its matter stands. */
    void follow(GroupId group, Adoption.Followed followed) {
        MatterStanding standing = followed.standing();
        jdbc.sql("""
                update group_adoptions
                   set matter_id = :matter, adopted_at = :since, matter_state = :state, answer = :answer,
                       reason = :reason, changed_at = :changedAt, matter_version = :version
                 where group_id = :group
                """)
                .param("matter", followed.matter().value())
                .param("since", written(followed.since()))
                .param("state", standing.state().name())
                .param("answer", standing.answer())
                .param("reason", standing.reason())
                .param("changedAt", written(standing.at()))
                .param("version", standing.version())
                .param("group", group.value())
                .update();
    }

    /** There is no matter and will be none. */
    void remove(GroupId group) {
        jdbc.sql("delete from group_adoptions where group_id = :group")
                .param("group", group.value())
                .update();
    }

    private static OffsetDateTime written(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Adoption adoption(ResultSet row, int number) throws SQLException {
        return new Adoption(
                row.getObject("id", UUID.class),
                new GroupId(row.getObject("group_id", UUID.class)),
                new MatterDraft(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("title"),
                        row.getString("description")),
                new ActedBy(row.getString("actor"), new UnitId(row.getObject("actor_unit", UUID.class))),
                instant(row, "asked_at"),
                true,
                followed(row));
    }

    private static Adoption.@Nullable Followed followed(ResultSet row) throws SQLException {
        UUID matter = row.getObject("matter_id", UUID.class);
        return matter == null
                ? null
                : new Adoption.Followed(
                        new MatterId(matter),
                        instant(row, "adopted_at"),
                        new MatterStanding(
                                MatterStanding.State.valueOf(row.getString("matter_state")),
                                row.getString("answer"),
                                row.getString("reason"),
                                instant(row, "changed_at"),
                                row.getLong("matter_version")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
