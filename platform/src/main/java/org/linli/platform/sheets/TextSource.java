package org.linli.platform.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.linli.platform.sheets.SheetFormat.Hint;

/** A CSV file (RFC 4180, with what spreadsheet programs make of it). */
final class TextSource implements SheetSource {

    /** Characters of one record at most: an unclosed quotation mark must not take the rest of the file into memory. */
    private static final int MOST_RECORD = 4 * 1024 * 1024;

    private final SheetFormat format;
    private final CsvReader<CsvRecord> reader;
    private final HeadedRows rows;

    private TextSource(SheetFormat format, CsvReader<CsvRecord> reader, SheetLimits limits) {
        this.format = format;
        this.reader = reader;
        this.rows = new HeadedRows(new Raws(reader.iterator()), limits);
    }

    static SheetSource open(Path file, Hint hint, SheetLimits limits) throws IOException {
        var charset = hint.charset() != null ? hint.charset() : Charsets.detect(file);
        char delimiter = Optional.ofNullable(hint.delimiter()).orElse(',');
        if (hint.delimiter() == null) {
            try (var sample = reader(file, charset)) {
                delimiter = Delimiters.detect(sample);
            }
        }
        var reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MOST_RECORD)
                .ofCsvRecord(reader(file, charset));
        try {
            return new TextSource(new SheetFormat.Text(charset, delimiter), reader, limits);
        } catch (RuntimeException failed) {
            reader.close();
            throw failed;
        }
    }

    /** A bad byte becomes U+FFFD and so a fault of its row, not the end of the file. The byte order mark is left out. */
    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 64 * 1024);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
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
        reader.close();
    }

    /** Counts records, as spreadsheet programs do, and not lines. */
    private static final class Raws implements Iterator<HeadedRows.Raw> {

        private final Iterator<CsvRecord> records;
        private long number;

        Raws(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException unclosed) {
                throw SheetProblems.unclosedQuote(number + 1);
            } catch (UncheckedIOException unreadable) {
                throw SheetProblems.broken();
            }
        }

        @Override
        public HeadedRows.Raw next() {
            return new HeadedRows.Raw(++number, records.next().getFields());
        }
    }
}
