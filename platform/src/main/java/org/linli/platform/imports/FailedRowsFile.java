package org.linli.platform.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.sheets.SheetSink;
import org.linli.platform.sheets.Sheets;
import org.springframework.context.MessageSource;

/**
 * The failed rows of an import as a file: the cells as they were, then the row number and what to mend. Once mended, it
 * can be handed in as it is. Written portion by portion.
 */
public final class FailedRowsFile {

    /** How many rows are to be read at once. */
    public static final int PORTION = 500;

    private final Sheets sheets;
    private final MessageSource messages;

    FailedRowsFile(Sheets sheets, MessageSource messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    /**
     * A failed row.
     *
     * @param number as a spreadsheet program numbers it
     * @param cells as wide as the header
     * @param reasons in words
     */
    public record Line(long number, List<? extends @Nullable Object> cells, List<String> reasons) {}

    /** @param after the rows behind a row number, in the order of the file; none behind the last */
    public void write(
            ExportFormat format, OutputStream out, List<String> header, LongFunction<List<Line>> after, Locale locale)
            throws IOException {
        try (SheetSink sink = sheets.begin(format, out, message("import.failed.sheet", locale))) {
            var head = new ArrayList<@Nullable Object>(header);
            head.add(message("import.failed.row", locale));
            head.add(message("import.failed.reason", locale));
            sink.row(head);
            for (List<Line> portion = after.apply(0);
                    !portion.isEmpty();
                    portion = after.apply(portion.getLast().number())) {
                portion.forEach(line -> sink.row(cells(line)));
            }
        }
    }

    private static List<@Nullable Object> cells(Line line) {
        var cells = new ArrayList<@Nullable Object>(line.cells());
        cells.add(line.number());
        cells.add(String.join("\n", line.reasons()));
        return cells;
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
