package org.linli.volunteer.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.Column;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of the bound scope. */
@Repository
class ListImports {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Column<ListField>>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ListImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ListImport each) {
        jdbc.sql("""
                        insert into imports (id, place_id, kind, file_name, consented_on, columns, file_key, state,
                                             created_at, version)
                        values (:id, :place, :kind, :fileName, :consented, cast(:columns as jsonb), :key, :state, :created,
                                :version)
                        """)
                .param("id", each.id().value())
                .param("place", each.unit().value())
                .param("kind", each.kind().name())
                .param("fileName", each.fileName())
                .param("consented", each.consentedOn())
                .param("columns", JSON.writeValueAsString(each.columns()))
                .param("key", each.fileKey() == null ? null : each.fileKey().text())
                .param("state", each.life().state().name())
                .param("created", each.life().createdAt().atOffset(ZoneOffset.UTC))
                .param("version", each.life().version())
                .update();
    }

    Optional<ListImport> find(ImportId id) {
        return jdbc.sql("select * from imports where id = ?")
                .param(id.value())
                .query(ListImports::read)
                .optional();
    }

    /** Newest first, those before {@code before} only. */
    List<ListImport> page(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select * from imports
                         where cast(:before as uuid) is null or id < :before
                         order by id desc limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(ListImports::read)
                .list();
    }

    private static ListImport read(ResultSet row, int number) throws SQLException {
        String key = row.getString("file_key");
        return new ListImport(
                new ImportId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                ListKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getObject("consented_on", LocalDate.class),
                JSON.readValue(row.getString("columns"), COLUMNS),
                key == null ? null : new Sealed(key),
                ImportLife.read(row));
    }
}
