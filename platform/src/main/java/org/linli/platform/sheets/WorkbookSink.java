package org.linli.platform.sheets;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;

/**
 * An XLSX file. Texts are written inline and rows are handed over every few hundred, so that memory does not grow with
 * the file; a sheet that is full goes on in a further one under the same header.
 */
final class WorkbookSink implements SheetSink {

    /** What a sheet of the format holds, the header included. */
    static final int MOST_ROWS = 1_048_576;

    /** What a cell of the format holds. */
    static final int MOST_CHARACTERS = 32_767;

    private static final int ROWS_HELD = 500;

    /** Beyond this a spreadsheet program rounds: such a number is written as text. */
    private static final int EXACT_DIGITS = 15;

    private final Workbook workbook;
    private final String name;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    private @Nullable List<@Nullable Object> header;

    WorkbookSink(OutputStream out, String name, int mostRows) {
        // The writer closes its stream; the caller's stays open.
        this.workbook = new Workbook(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        out.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                "Linli",
                "1.0");
        this.name = name;
        this.mostRows = mostRows;
        this.sheet = begin(name);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        try {
            if (header == null) {
                header = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(cells));
            } else if (row == mostRows) {
                sheet.finish();
                sheet = begin(name + " " + ++sheets);
                write(header);
            }
            write(cells);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Worksheet begin(String sheetName) {
        row = 0;
        var begun = workbook.newWorksheet(sheetName);
        begun.freezePane(0, 1);
        return begun;
    }

    private void write(List<@Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Instant moment -> {
                sheet.value(row, column, moment.atZone(CityTime.ZONE).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number when digits(number) <= EXACT_DIGITS -> sheet.value(row, column, number);
            case Number number -> sheet.inlineString(row, column, number.toString());
            case Boolean bool -> sheet.value(row, column, bool);
            case Object other -> sheet.inlineString(row, column, fitting(FormulaGuard.neutralised(other.toString())));
        }
    }

    private static int digits(Number number) {
        return new BigDecimal(number.toString()).precision();
    }

    private static String fitting(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
