package org.linli.search.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.platform.imports.ImportId;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.sheets.SheetRow;
import org.linli.search.opinion.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports that were not taken in: the cells encrypted as the file is, the reasons in the clear. */
@Repository
class FailedRows {

    /** One failed row with its reasons. */
    record FailedRow(long number, List<Refusal> reasons, List<String> cells) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Refusal>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    FailedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportId id, UnitId place, FileKey key, SheetRow row, List<Refusal> reasons) {
        byte[] cells = JSON.writeValueAsBytes(row.cells());
        jdbc.sql("""
                insert into import_errors (import_id, row_no, place_id, reasons, cells)
                values (:id, :row, :place, cast(:reasons as jsonb), :cells)
                """)
                .param("id", id.value())
                .param("row", row.number())
                .param("place", place.value())
                .param("reasons", new String(JSON.writeValueAsBytes(reasons), StandardCharsets.UTF_8))
                .param("cells", key.encrypt(cells, cells.length, label(id, row.number())))
                .update();
    }

    /** The failed rows after this row number, in the order of the file. */
    List<FailedRow> after(ImportId id, long number, int limit, FileKey key) {
        return jdbc.sql("""
                select row_no, reasons, cells from import_errors
                 where import_id = :id and row_no > :number
                 order by row_no
                 limit :limit
                """)
                .param("id", id.value())
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> new FailedRow(
                        row.getLong("row_no"),
                        JSON.readValue(row.getString("reasons"), REASONS),
                        JSON.readValue(key.decrypt(row.getBytes("cells"), label(id, row.getLong("row_no"))), CELLS)))
                .list();
    }

    /** How many rows failed for each reason, most frequent first; a row may have several reasons. */
    Map<String, Long> byReason(ImportId id) {
        var reasons = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select reason ->> 'key' as key, count(*) as rows
                  from import_errors, jsonb_array_elements(reasons) as reason
                 where import_id = :id
                 group by 1
                 order by 2 desc, 1
                """).param("id", id.value()).query(row -> {
            reasons.put(row.getString("key"), row.getLong("rows"));
        });
        return reasons;
    }

    private static String label(ImportId id, long row) {
        return "import " + id + " row " + row;
    }
}
