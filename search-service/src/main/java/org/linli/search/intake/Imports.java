package org.linli.search.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The imports of the bound scope, and how each source's last file was read. */
class Imports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Import each) {
        jdbc.sql("""
                insert into imports (id, place_id, intake_unit, source, file_name, size, sha256, file_key, findings,
                                     mapping, state, created_at, version)
                values (:id, :place, :unit, :source, :fileName, :size, :sha256, :fileKey, cast(:findings as jsonb),
                        cast(:mapping as jsonb), :state, :createdAt, :version)
                """)
                .param("id", each.id().value())
                .param("place", each.place().value())
                .param("unit", each.intakeUnit().value())
                .param("source", each.source())
                .param("fileName", each.fileName())
                .param("size", each.size())
                .param("sha256", each.sha256())
                .param("fileKey", each.fileKey() == null ? null : each.fileKey().text())
                .param("findings", JSON.writeValueAsString(each.findings()))
                .param("mapping", JSON.writeValueAsString(each.mapping()))
                .param("state", each.life().state().name())
                .param("createdAt", each.life().createdAt().atOffset(ZoneOffset.UTC))
                .param("version", each.life().version())
                .update();
    }

    Optional<Import> find(ImportId id) {
        return jdbc.sql("select * from imports where id = :id")
                .param("id", id.value())
                .query(Imports::read)
                .optional();
    }

    /** Newest first, those before {@code before} only. */
    List<Import> page(@Nullable ImportId before, int limit) {
        return jdbc.sql("""
                select * from imports
                 where id < coalesce(cast(:before as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                 order by id desc
                 limit :limit
                """)
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(Imports::read)
                .list();
    }

    /** Keeps how the file is read. */
    void read(Import changed) {
        jdbc.sql("""
                update imports set findings = cast(:findings as jsonb), mapping = cast(:mapping as jsonb) where id = :id
                """)
                .param("findings", JSON.writeValueAsString(changed.findings()))
                .param("mapping", JSON.writeValueAsString(changed.mapping()))
                .param("id", changed.id().value())
                .update();
    }

    void count(ImportId id, long rows) {
        jdbc.sql("update imports set rows = :rows where id = :id")
                .param("rows", rows)
                .param("id", id.value())
                .update();
    }

    /** Adds what became of a stretch of rows that ends with row {@code last}; answers the sum. */
    Counts add(ImportId id, Counts stretch, long last) {
        return jdbc.sql("""
                update imports
                   set added = added + :added, known = known + :known, repeated = repeated + :repeated,
                       failed = failed + :failed, done_to = :last
                 where id = :id
                returning *
                """)
                .param("added", stretch.added())
                .param("known", stretch.known())
                .param("repeated", stretch.repeated())
                .param("failed", stretch.failed())
                .param("last", last)
                .param("id", id.value())
                .query((row, number) -> counts(row))
                .single();
    }

    /** Deletes the key of the import's file, its chunks and its failed rows: they are gone for good. */
    void forgetFile(ImportId id) {
        jdbc.sql("update imports set file_key = null where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from import_chunks where import_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from import_errors where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Imports from before {@code limit} of whose file or failed rows anything is still kept, oldest first. */
    List<ImportId> withFileFromBefore(Instant limit, int most) {
        return jdbc.sql("""
                select id from imports
                 where created_at < :limit
                   and (file_key is not null
                        or exists (select 1 from import_chunks where import_id = imports.id)
                        or exists (select 1 from import_errors where import_id = imports.id))
                 order by created_at
                 limit :most
                """)
                .param("limit", at(limit))
                .param("most", most)
                .query((row, number) -> new ImportId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<Mapping> habit(UnitId unit, String source) {
        return jdbc.sql("select mapping from import_habits where place_id = :unit and source = :source")
                .param("unit", unit.value())
                .param("source", source)
                .query((row, number) -> JSON.readValue(row.getString("mapping"), Mapping.class))
                .optional();
    }

    void remember(UnitId unit, String source, Mapping mapping, Instant now) {
        jdbc.sql("""
                insert into import_habits (place_id, source, mapping, updated_at)
                values (:unit, :source, cast(:mapping as jsonb), :now)
                    on conflict (place_id, source) do update set mapping = excluded.mapping, updated_at = excluded.updated_at
                """)
                .param("unit", unit.value())
                .param("source", source)
                .param("mapping", JSON.writeValueAsString(mapping))
                .param("now", at(now))
                .update();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        String key = row.getString("file_key");
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                new UnitId(row.getObject("intake_unit", UUID.class)),
                row.getString("source"),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("sha256"),
                key == null ? null : new Sealed(key),
                JSON.readValue(row.getString("findings"), Findings.class),
                JSON.readValue(row.getString("mapping"), Mapping.class),
                counts(row),
                row.getLong("done_to"),
                ImportLife.read(row));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("rows"),
                row.getLong("added"),
                row.getLong("known"),
                row.getLong("repeated"),
                row.getLong("failed"));
    }
}
