package org.linli.volunteer.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.RowReason;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.FileKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports of the bound scope, encrypted under their import's key. */
@Repository
class ListRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<ListField, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<RowReason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addAll(ImportId id, UnitId unit, FileKey key, List<ListRow> rows) {
        jdbc.sql("""
                        insert into import_rows (import_id, row_no, place_id, cells, state, reasons)
                        select :import, no, :place, cells, state, cast(reasons as jsonb)
                          from unnest(cast(:numbers as bigint[]), cast(:cells as bytea[]), cast(:states as text[]),
                                      cast(:reasons as text[])) as given (no, cells, state, reasons)
                        """)
                .param("import", id.value())
                .param("place", unit.value())
                .param("numbers", rows.stream().map(ListRow::number).toArray(Long[]::new))
                .param(
                        "cells",
                        rows.stream().map(row -> encrypted(id, row, key)).toArray(byte[][]::new))
                .param("states", rows.stream().map(row -> row.state().name()).toArray(String[]::new))
                .param(
                        "reasons",
                        rows.stream()
                                .map(row -> JSON.writeValueAsString(row.reasons()))
                                .toArray(String[]::new))
                .update();
    }

    /** Rows behind the one with the number {@code after}, in the order of the file. */
    List<ListRow> list(ImportId id, @Nullable RowState state, long after, int limit, FileKey key) {
        return jdbc.sql("""
                        select * from import_rows
                         where import_id = :import and row_no > :after and (cast(:state as text) is null or state = :state)
                         order by row_no limit :limit
                        """)
                .param("import", id.value())
                .param("after", after)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query((row, _) -> read(id, row, key))
                .list();
    }

    void save(ImportId id, ListRow row) {
        jdbc.sql("""
                        update import_rows set state = ?, reasons = cast(? as jsonb) where import_id = ? and row_no = ?
                        """)
                .params(row.state().name(), JSON.writeValueAsString(row.reasons()), id.value(), row.number())
                .update();
    }

    /** How many rows are in each state; states without a row are left out. */
    Map<RowState, Long> count(ImportId id) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        jdbc.sql("select state, count(*) from import_rows where import_id = ? group by state")
                .param(id.value())
                .query(row -> {
                    counts.put(RowState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static byte[] encrypted(ImportId id, ListRow row, FileKey key) {
        byte[] cells = JSON.writeValueAsString(row.row().cells()).getBytes(StandardCharsets.UTF_8);
        return key.encrypt(cells, cells.length, label(id, row.number()));
    }

    private static ListRow read(ImportId id, ResultSet row, FileKey key) throws SQLException {
        long number = row.getLong("row_no");
        byte[] cells = key.decrypt(row.getBytes("cells"), label(id, number));
        return new ListRow(
                new ImportRow<>(
                        number,
                        JSON.readValue(new String(cells, StandardCharsets.UTF_8), CELLS),
                        JSON.readValue(row.getString("reasons"), REASONS)),
                RowState.valueOf(row.getString("state")));
    }

    private static String label(ImportId id, long number) {
        return "import " + id + " row " + number;
    }
}
