package org.linli.platform.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.linli.platform.web.ProblemException;

/** An XLSX file: its first visible sheet. */
final class WorkbookSource implements SheetSource {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final SheetFormat format;
    private final HeadedRows rows;
    private final TextRoom.Taken room;

    private WorkbookSource(ReadableWorkbook workbook, Sheet sheet, SheetLimits limits, TextRoom.Taken room)
            throws IOException {
        this.workbook = workbook;
        this.room = room;
        this.stream = sheet.openStream();
        this.format = new SheetFormat.Workbook(sheet.getName());
        try {
            this.rows = new HeadedRows(new Raws(stream.iterator(), limits), limits);
        } catch (RuntimeException failed) {
            stream.close();
            throw failed;
        }
    }

    /** @param room for its table of texts; given back when the source is closed, by the caller when nothing was opened */
    static SheetSource open(Path file, SheetLimits limits, TextRoom.Taken room) throws IOException {
        // From a file, not a stream: the reader would hold a whole stream in memory.
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException damaged) {
            throw SheetProblems.broken();
        }
        try {
            var sheet = workbook.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(SheetProblems::empty);
            return new WorkbookSource(workbook, sheet, limits, room);
        } catch (ProblemException problem) {
            workbook.close();
            throw problem;
        } catch (IOException | RuntimeException damaged) {
            workbook.close();
            throw SheetProblems.broken();
        }
    }

    @Override
    public SheetFormat format() {
        return format;
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public Iterator<SheetRow> iterator() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (room) {
            stream.close();
            workbook.close();
        }
    }

    /** The sheet's rows as texts; anything the reader stumbles over is a damaged file. */
    private record Raws(Iterator<Row> rows, SheetLimits limits) implements Iterator<HeadedRows.Raw> {

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (ExcelReaderException | IllegalArgumentException | java.io.UncheckedIOException damaged) {
                throw SheetProblems.broken();
            }
        }

        @Override
        public HeadedRows.Raw next() {
            var row = rows.next();
            // One beyond the limit is enough to know that there are too many.
            int columns = Math.min(row.getCellCount(), limits.columns() + 1);
            var cells = new ArrayList<String>(columns);
            for (int column = 0; column < columns; column++) {
                cells.add(row.getOptionalCell(column).map(CellText::of).orElse(""));
            }
            return new HeadedRows.Raw(row.getRowNum(), cells);
        }
    }
}
