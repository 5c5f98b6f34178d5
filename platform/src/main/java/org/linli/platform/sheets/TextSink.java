package org.linli.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;

/** A CSV file in UTF-8, with the byte order mark without which spreadsheet programs take it for another charset. */
final class TextSink implements SheetSink {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final BufferedWriter writer;
    private final CsvWriter csv;

    TextSink(OutputStream out) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16 * 1024);
        writer.write('\uFEFF');
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        var texts = new ArrayList<String>(cells.size());
        for (var cell : cells) {
            texts.add(text(cell));
        }
        csv.writeRecord(texts);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant moment -> MOMENT.format(moment.atZone(CityTime.ZONE));
            case LocalDate day -> day.toString();
            case Number number -> number.toString();
            case Object other -> FormulaGuard.neutralised(other.toString());
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
