package org.linli.property.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
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
    private static final TypeReference<List<Import.Column>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<Map<ImportField, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is inserted. */
    private record Inserted(
            long rowNo, String cells, @Nullable String reasons) {

        static Inserted of(Row row) {
            return new Inserted(
                    row.number(),
                    JSON.writeValueAsString(row.cells()),
                    row.reasons().isEmpty() ? null : JSON.writeValueAsString(row.reasons()));
        }
    }

    void add(Import file, List<Row> rows) {
        jdbc.sql("""
                insert into imports (id, place_id, file_name, sha256, columns, state, rows, created_at, version)
                values (:id, :place, :fileName, :sha256, cast(:columns as jsonb), :state, :rows, :createdAt, :version)
                """)
                .param("id", file.id().value())
                .param("place", file.unit().value())
                .param("fileName", file.fileName())
                .param("sha256", file.sha256())
                .param("columns", JSON.writeValueAsString(file.columns()))
                .param("state", file.state().name())
                .param("rows", rows.size())
                .param("createdAt", file.createdAt().atOffset(ZoneOffset.UTC))
                .param("version", file.version())
                .update();
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

    /** The same, kept from being changed by others until the transaction ends. */
    Optional<Import> findForChange(ImportId id) {
        return jdbc.sql("select * from imports where id = :id for update")
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

    void save(Import file) {
        jdbc.sql(
                        "update imports set state = :state, job = :job, finished_at = :finishedAt, version = :version where id = :id")
                .param("state", file.state().name())
                .param("job", file.job() == null ? null : file.job().value())
                .param("finishedAt", at(file.finishedAt()))
                .param("version", file.version())
                .param("id", file.id().value())
                .update();
    }

    void count(ImportId id, Counts counts) {
        jdbc.sql("""
                update imports set companies = :companies, services = :services, known = :known, failed = :failed,
                       done = :done
                 where id = :id
                """)
                .param("companies", counts.companies())
                .param("services", counts.services())
                .param("known", counts.known())
                .param("failed", counts.failed())
                .param("done", counts.done())
                .param("id", id.value())
                .update();
    }

    void finish(ImportId id, Instant now) {
        jdbc.sql("""
                update imports set state = 'FINISHED', finished_at = :now, version = version + 1
                 where id = :id and state = 'STARTED'
                """).param("now", at(now)).param("id", id.value()).update();
    }

    /** Rows behind this number in the order of the file. */
    List<Row> rows(ImportId id, long after, int limit) {
        return rows(id, after, limit, "");
    }

    /** Rows that failed behind this number in the order of the file. */
    List<Row> failedRows(ImportId id, long after, int limit) {
        return rows(id, after, limit, " and reasons is not null");
    }

    private List<Row> rows(ImportId id, long after, int limit, String condition) {
        return jdbc.sql("select row_no, cells, reasons from import_rows where import_id = :id and row_no > :after"
                        + condition + " order by row_no limit :limit")
                .param("id", id.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    void fail(ImportId id, Row row, List<Reason> reasons) {
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

    private static Row row(ResultSet row) throws SQLException {
        String reasons = row.getString("reasons");
        return new Row(
                row.getLong("row_no"),
                JSON.readValue(row.getString("cells"), CELLS),
                reasons == null ? List.of() : JSON.readValue(reasons, REASONS));
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Import file(ResultSet row, int number) throws SQLException {
        UUID job = row.getObject("job", UUID.class);
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                JSON.readValue(row.getString("columns"), COLUMNS),
                ImportState.valueOf(row.getString("state")),
                job == null ? null : new JobId(job),
                new Counts(
                        row.getInt("rows"),
                        row.getInt("companies"),
                        row.getInt("services"),
                        row.getInt("known"),
                        row.getInt("failed"),
                        row.getInt("done")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getLong("version"));
    }
}
