package org.linli.platform.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All notices. Deliberately without any condition on places: the database alone keeps the scope here. */
@Repository
@Transactional
class Notices {

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Notice> after(Optional<UUID> last, int limit) {
        return jdbc.sql("select * from notices where id > coalesce(:last::uuid, '00000000-0000-0000-0000-000000000000')"
                        + " order by id limit :limit")
                .param("last", last.map(UUID::toString).orElse(null))
                .param("limit", limit)
                .query(Notices::notice)
                .list();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("select * from notices where id = ?")
                .param(id)
                .query(Notices::notice)
                .optional();
    }

    void add(Notice notice) {
        jdbc.sql("insert into notices (id, place_id, title) values (?, ?, ?)")
                .param(notice.id())
                .param(notice.place().value())
                .param(notice.title())
                .update();
    }

    int rename(UUID id, String title) {
        return jdbc.sql("update notices set title = ?, version = version + 1 where id = ?")
                .param(title)
                .param(id)
                .update();
    }

    String role() {
        return jdbc.sql("select current_user::text")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                UUID.fromString(row.getString("id")),
                UnitId.of(row.getString("place_id")),
                row.getString("title"),
                row.getLong("version"));
    }
}
