package org.linli.journeys;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A spreadsheet: words in rows, the first of them the names of the columns.
 *
 * @param fileName with its ending
 */
record Sheet(String fileName, List<String> columns, List<List<String>> rows) {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static Sheet read(Download file) {
        try (InputStream content = file.createReadStream();
                ReadableWorkbook workbook = new ReadableWorkbook(content);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<List<String>> words = rows.map(Sheet::words).toList();
            return new Sheet(file.suggestedFilename(), words.getFirst(), words.subList(1, words.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    /** What stands in one column, from top to bottom. */
    List<String> column(String name) {
        int at = columns.indexOf(name);
        if (at < 0) {
            throw new AssertionError("There is no column " + name + " among " + columns);
        }
        return rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList();
    }

    /** The file, as a browser is given it. */
    FilePayload asFile() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "journeys", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            write(sheet, 0, columns);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(fileName, XLSX, bytes.toByteArray());
    }

    private static void write(Worksheet sheet, int row, List<String> words) {
        for (int column = 0; column < words.size(); column++) {
            sheet.value(row, column, words.get(column));
        }
    }
}
