package org.linli.property.matter;

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
import org.linli.platform.scope.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matters within the bound scope. */
@Repository
class Matters {

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Matter> findForChange(MatterId id) {
        return jdbc.sql("select * from matters where id = :id for update")
                .param("id", id.value())
                .query(Matters::matter)
                .optional();
    }

    /** The matter of this origin that is not closed; empty also when it lies outside the scope. */
    Optional<Matter> unclosed(Origin origin) {
        return jdbc.sql("""
                        select * from matters
                         where origin_kind = :kind and origin_id = :id and state <> 'CLOSED'
                        """)
                .param("kind", origin.kind().name())
                .param("id", origin.id())
                .query(Matters::matter)
                .optional();
    }

    /** The last matter of this origin, closed or not; empty also when it lies outside the scope. */
    Optional<Matter> newest(Origin origin) {
        return jdbc.sql("""
                        select * from matters
                         where origin_kind = :kind and origin_id = :id
                         order by id desc limit 1
                        """)
                .param("kind", origin.kind().name())
                .param("id", origin.id())
                .query(Matters::matter)
                .optional();
    }

    /** False when its origin has a matter that is not closed, wherever that lies: of several at once one is added. */
    boolean add(Matter matter) {
        Origin origin = matter.origin();
        return jdbc.sql("""
                        insert into matters (id, place_id, title, description, origin_kind, origin_id, origin_count,
                                             state, opened_at, version)
                        values (:id, :place, :title, :description, :originKind, :originId, :originCount,
                                :state, :at, :version)
                            on conflict (origin_kind, origin_id) where state <> 'CLOSED' do nothing
                        """)
                        .param("id", matter.id().value())
                        .param("place", matter.unit().value())
                        .param("title", matter.title())
                        .param("description", matter.description())
                        .param(
                                "originKind",
                                origin == null ? null : origin.kind().name())
                        .param("originId", origin == null ? null : origin.id())
                        .param("originCount", origin == null ? null : origin.count())
                        .param("state", matter.state().name())
                        .param("at", matter.openedAt().atOffset(ZoneOffset.UTC))
                        .param("version", matter.version())
                        .update()
                == 1;
    }

    void save(Matter matter) {
        Answer answer = matter.answer();
        Closing closing = matter.closing();
        jdbc.sql("""
                        update matters
                           set state = :state, answer = :answer, answered_unit = :answeredUnit,
                               answered_role = :answeredRole, answered_at = :answeredAt,
                               outcome = :outcome, reason = :reason, closed_at = :closedAt, version = :version
                         where id = :id
                        """)
                .param("state", matter.state().name())
                .param("answer", answer == null ? null : answer.text())
                .param(
                        "answeredUnit",
                        answer == null ? null : answer.by().unit().value())
                .param(
                        "answeredRole",
                        answer == null ? null : answer.by().role().name())
                .param("answeredAt", answer == null ? null : answer.at().atOffset(ZoneOffset.UTC))
                .param("outcome", closing == null ? null : closing.outcome().name())
                .param("reason", closing == null ? null : closing.reason())
                .param("closedAt", closing == null ? null : closing.at().atOffset(ZoneOffset.UTC))
                .param("version", matter.version())
                .param("id", matter.id().value())
                .update();
    }

    /** Steps are only ever added. */
    void keep(Matter matter, MatterStep step) {
        jdbc.sql("""
                        insert into matter_steps (matter_id, version, place_id, at, what, text, outcome, unit, role)
                        values (:id, :version, :place, :at, :what, :text, :outcome, :unit, :role)
                        """)
                .param("id", matter.id().value())
                .param("version", step.version())
                .param("place", matter.unit().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("what", step.what().name())
                .param("text", step.text())
                .param("outcome", step.outcome() == null ? null : step.outcome().name())
                .param("unit", step.by().unit().value())
                .param("role", step.by().role().name())
                .update();
    }

    static Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                new MatterId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("title"),
                row.getString("description"),
                origin(row),
                MatterState.valueOf(row.getString("state")),
                answer(row),
                closing(row),
                instant(row, "opened_at"),
                row.getLong("version"));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        String kind = row.getString("origin_kind");
        return kind == null
                ? null
                : new Origin(
                        OriginKind.valueOf(kind), row.getObject("origin_id", UUID.class), row.getInt("origin_count"));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String text = row.getString("answer");
        return text == null
                ? null
                : new Answer(text, office(row, "answered_unit", "answered_role"), instant(row, "answered_at"));
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Closing(MatterOutcome.valueOf(outcome), row.getString("reason"), instant(row, "closed_at"));
    }

    static Office office(ResultSet row, String unit, String role) throws SQLException {
        return new Office(new UnitId(row.getObject(unit, UUID.class)), Role.valueOf(row.getString(role)));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
