package org.linli.platform.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Named things that one query reads. */
public abstract class NamedRows implements NamedThings {

    private final String kind;
    private final JdbcClient jdbc;
    private final String sql;

    /**
     * @param sql reads {@code id, place_id, name, code, detail, state, also_at (uuid[]), valid_from, valid_to, version}, all
     *     of them, with an id above {@code :after}, by id, at most {@code :limit}
     */
    protected NamedRows(String kind, JdbcClient jdbc, String sql) {
        this.kind = kind;
        this.jdbc = jdbc;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Named> after(UUID id, int limit) {
        return jdbc.sql(sql)
                .param("after", id)
                .param("limit", limit)
                .query((row, _) -> named(row))
                .list();
    }

    private Named named(ResultSet row) throws SQLException {
        return new Named(
                kind,
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("name"),
                row.getString("code"),
                row.getString("detail"),
                row.getString("state"),
                units(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }

    private static List<UnitId> units(ResultSet row) throws SQLException {
        java.sql.@Nullable Array units = row.getArray("also_at");
        return units == null
                ? List.of()
                : Arrays.stream((UUID[]) units.getArray()).map(UnitId::new).toList();
    }
}
