package org.linli.property.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.Column;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.RowReason;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The imports of the bound scope and their rows. */
@Repository
class Imports {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final TypeReference<List<Column<ImportField>>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<Map<ImportField, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<RowReason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is inserted. */
    private record Inserted(
            long rowNo, String cells, @Nullable String reasons) {

        static Inserted of(ImportRow<ImportField> row) {
            return new Inserted(
                    row.number(),
                    JSON.writeValueAsString(row.cells()),
                    row.reasons().isEmpty() ? null : JSON.writeValueAsString(row.reasons()));
        }
    }

    void add(Import file) {
        jdbc.sql("""
                insert into imports (id, place_id, file_name, sha256, columns, state, rows, created_at, version)
                values (:id, :place, :fileName, :sha256, cast(:columns as jsonb), :state, 0, :createdAt, :version)
                """)
                .param("id", file.id().value())
                .param("place", file.unit().value())
                .param("fileName", file.fileName())
                .param("sha256", file.sha256())
                .param("columns", JSON.writeValueAsString(file.columns()))
                .param("state", file.life().state().name())
                .param("createdAt", file.life().createdAt().atOffset(ZoneOffset.UTC))
                .param("version", file.life().version())
                .update();
    }

    void addRows(Import file, List<ImportRow<ImportField>> rows) {
        jdbc.sql("""
                insert into import_rows (import_id, row_no, place_id, cells, reasons)
                select :id, row_no, :place, cast(cells as jsonb), cast(reasons as jsonb)
                  from json_to_recordset(cast(:rows as json)) as given (row_no bigint, cells text, reasons text)
                """)
                .param("id", file.id().value())
                .param("place", file.unit().value())
                .param(
                        "rows",
                        ROWS.writeValueAsString(rows.stream().map(Inserted::of).toList()))
                .update();
    }

    Optional<Import> find(ImportId id) {
        return jdbc.sql("select * from imports where id = :id")
                .param("id", id.value())
                .query(Imports::file)
                .optional();
    }

    /** Newest first, those before {@code before} only. */
    List<Import> page(@Nullable ImportId before, int limit) {
        return jdbc.sql("""
                select * from imports
                 where id < coalesce(cast(:before as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                 order by id desc limit :limit
                """)
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(Imports::file)
                .list();
    }

    void count(ImportId id, Counts counts) {
        jdbc.sql("""
                update imports set rows = :rows, companies = :companies, services = :services, known = :known, failed = :failed,
                       done = :done
                 where id = :id
                """)
                .param("rows", counts.rows())
                .param("companies", counts.companies())
                .param("services", counts.services())
                .param("known", counts.known())
                .param("failed", counts.failed())
                .param("done", counts.done())
                .param("id", id.value())
                .update();
    }

    /** Rows behind this number in the order of the file. */
    List<ImportRow<ImportField>> rows(ImportId id, long after, int limit) {
        return rows(id, after, limit, "");
    }

    /** Rows behind the first so many in the order of the file. */
    List<ImportRow<ImportField>> rowsAfterFirst(ImportId id, int first, int limit) {
        return jdbc.sql("""
                select row_no, cells, reasons from import_rows where import_id = :id
                 order by row_no offset :first limit :limit
                """)
                .param("id", id.value())
                .param("first", first)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /** Rows that failed behind this number in the order of the file. */
    List<ImportRow<ImportField>> failedRows(ImportId id, long after, int limit) {
        return rows(id, after, limit, " and reasons is not null");
    }

    private List<ImportRow<ImportField>> rows(ImportId id, long after, int limit, String condition) {
        return jdbc.sql("select row_no, cells, reasons from import_rows where import_id = :id and row_no > :after"
                        + condition + " order by row_no limit :limit")
                .param("id", id.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    void fail(ImportId id, ImportRow<ImportField> row, List<RowReason> reasons) {
        jdbc.sql("update import_rows set reasons = cast(:reasons as jsonb) where import_id = :id and row_no = :row")
                .param("reasons", JSON.writeValueAsString(reasons))
                .param("id", id.value())
                .param("row", row.number())
                .update();
    }

    void forgetRows(ImportId id) {
        jdbc.sql("delete from import_rows where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** How many rows failed for each reason, most frequent first. */
    Map<String, Long> reasons(ImportId id) {
        var reasons = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select reason ->> 'key' as key, count(*) as rows
                  from import_rows, jsonb_array_elements(reasons) as reason
                 where import_id = :id and reasons is not null
                 group by 1 order by 2 desc, 1
                """).param("id", id.value()).query(row -> {
            reasons.put(row.getString("key"), row.getLong("rows"));
        });
        return reasons;
    }

    private static ImportRow<ImportField> row(ResultSet row) throws SQLException {
        String reasons = row.getString("reasons");
        return new ImportRow<>(
                row.getLong("row_no"),
                JSON.readValue(row.getString("cells"), CELLS),
                reasons == null ? List.of() : JSON.readValue(reasons, REASONS));
    }

    private static Import file(ResultSet row, int number) throws SQLException {
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                JSON.readValue(row.getString("columns"), COLUMNS),
                new Counts(
                        row.getInt("rows"),
                        row.getInt("companies"),
                        row.getInt("services"),
                        row.getInt("known"),
                        row.getInt("failed"),
                        row.getInt("done")),
                ImportLife.read(row));
    }
}
